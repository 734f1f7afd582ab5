import type { Metadata } from "next";
import "@/ui/styles/conditions.css";
import "@/ui/styles/letters.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function CheckLayout({ children }: LayoutProps<"/[locale]/verifikasi">) {
  return (
    <main id="isi">
      <div className="wrap stack">{children}</div>
    </main>
  );
}
