import type { Metadata } from "next";
import "@/ui/styles/account.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AgencyMembersLayout({ children }: LayoutProps<"/[locale]/instansi">) {
  return (
    <main id="isi">
      <div className="wrap">{children}</div>
    </main>
  );
}
