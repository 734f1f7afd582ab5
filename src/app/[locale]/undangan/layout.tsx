import type { Metadata } from "next";
import "@/ui/styles/account.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export default function InvitationLayout({ children }: LayoutProps<"/[locale]/undangan">) {
  return (
    <main id="isi">
      <div className="wrap">{children}</div>
    </main>
  );
}
