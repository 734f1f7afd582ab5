import type { Metadata } from "next";
import "@/ui/styles/account.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function OrganisationMembersLayout({
  children,
}: LayoutProps<"/[locale]/ruang-oms">) {
  return (
    <main id="isi">
      <div className="wrap">{children}</div>
    </main>
  );
}
