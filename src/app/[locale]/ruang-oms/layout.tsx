import type { Metadata } from "next";
import "@/ui/styles/account.css";
import "@/ui/styles/workspace.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function WorkspaceLayout({ children }: LayoutProps<"/[locale]/ruang-oms">) {
  return (
    <main id="isi">
      <div className="wrap">{children}</div>
    </main>
  );
}
