import type { Metadata } from "next";
import { MembersPanel } from "@/features/members/components/members-panel";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";

/** Its heading, which names the body, is said by the panel. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function PlatformTeamPage({
  searchParams,
}: PageProps<"/[locale]/admin/anggota">) {
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo("/admin/anggota", "members/invite");
  if (!allowed) return <Forbidden actor={session.actor} />;
  return (
    <MembersPanel actor={session.actor} body={{ type: "platform" }} name="Simpul" said={pesan} />
  );
}
