import type { Metadata } from "next";
import { DeskNav } from "@/features/review/components/desk-nav";
import "@/ui/styles/account.css";
import "@/ui/styles/workspace.css";
import "@/ui/styles/review.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function DeskLayout({ children }: LayoutProps<"/[locale]/telaah">) {
  return (
    <main id="isi">
      <div className="wrap">
        <DeskNav />
        {children}
      </div>
    </main>
  );
}
