import "@/ui/styles/papers.css";

export default function PapersLayout({
  children,
}: LayoutProps<"/[locale]/ruang-oms/[slug]/dokumen">) {
  return children;
}
