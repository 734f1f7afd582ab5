import type { Metadata } from "next";
import "@/ui/styles/account.css";

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // Secret links must not travel to other sites.
  referrer: "same-origin",
};

export default function RegisterLayout({ children }: LayoutProps<"/[locale]/daftar">) {
  return (
    <main id="isi">
      <div className="wrap">{children}</div>
    </main>
  );
}
