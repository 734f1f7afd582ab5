import { getTranslations } from "next-intl/server";
import { INTEGRITY_TOPICS } from "@/domain/organisation";
import { SummaryList } from "@/ui/summary-list";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

/** What the organisation says of its own conduct. Nobody checks it, and no condition asks for it. */
export async function IntegritySection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const topics = await getTranslations("labels.integrityTopic");
  const answers = await getTranslations("labels.integrityAnswer");
  const rows = INTEGRITY_TOPICS.flatMap((topic) => {
    const said = profile.integrity.find((one) => one.topic === topic);
    return said ? [{ term: topics(topic), detail: answers(said.answer) }] : [];
  });
  return (
    <ProfileSection id="integritas" section="integrity" profile={profile} empty={rows.length === 0}>
      <SummaryList rows={rows} />
      <p className="hint">{t("integrityHint")}</p>
    </ProfileSection>
  );
}
