import type { Metadata } from "next";
import { MembersPanel } from "@/features/members/components/members-panel";
import { findMemberBody } from "@/features/members/queries/members";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { requireSession } from "@/lib/enter";

/** Its heading, which names the body, is said by the panel. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function AgencyMembersPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/anggota">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/instansi/${slug}/anggota`);
  const found = await findMemberBody(actor, "agency", slug);
  if (!found) {
    await recordRefusal(actor, "members/see-members");
    return <Forbidden actor={actor} />;
  }
  return <MembersPanel actor={actor} body={found.body} name={found.name} said={pesan} />;
}
