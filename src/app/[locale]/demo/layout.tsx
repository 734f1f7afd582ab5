import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import "@/ui/styles/account.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Pages of demonstrations: anywhere else there is nothing here. */
export default function DemoLayout({ children }: LayoutProps<"/[locale]/demo">) {
  if (!env.SIMPUL_DEMO) notFound();
  return (
    <main id="isi">
      <div className="wrap">{children}</div>
    </main>
  );
}
