import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { findWorkspace } from "@/features/organisations/queries/registrations";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["terdaftar", "ditahan"] as const;

export default async function WorkspacePage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}`);
  const found = await findWorkspace(actor, slug);
  if (!found) {
    await recordRefusal(actor, "organisations/see-workspace");
    return <Forbidden actor={actor} />;
  }
  const locale = await getLocale();
  const t = await getTranslations("registerOms.workspace");
  const listing = await getTranslations("labels.listing");
  const standing = await getTranslations("labels.standing");
  const here = (path: string) => localPath(locale, path);
  const said = SAID.find((each) => each === pesan);
  const stage = found.isHeld ? "held" : found.isConfirmed ? "confirmed" : "listed";
  return (
    <div className="stack">
      <title>{`${found.name} – Simpul`}</title>
      {said && (
        <div className={said === "ditahan" ? "alert warn" : "alert ok"} role="status">
          <p>{t(`said.${said}`)}</p>
        </div>
      )}
      <div className="row">
        <Tag tone={found.isHeld ? "warn" : "line"} icon={found.isHeld ? "clock" : undefined}>
          {found.isHeld ? t("heldTag") : listing(found.listing)}
        </Tag>
        {!found.isHeld && (
          <Tag tone="mute" icon="none">
            {standing("not_checked")}
          </Tag>
        )}
      </div>
      <h1>{found.name}</h1>
      <p className="lede">{t(`stage.${stage}`)}</p>
      <ul className="rows">
        {!found.isHeld && (
          <li>
            <a href={here(`/oms/${found.slug}`)}>{t("publicProfile")}</a>
          </li>
        )}
        <li>
          <a href={here(`/ruang-oms/${found.slug}/anggota`)}>{t("members")}</a>
        </li>
      </ul>
      <section className="sec stack" aria-labelledby="sesudah">
        <h2 id="sesudah">{t("next")}</h2>
        <ol className="tl">
          {(found.isHeld ? (["look", "list"] as const) : (["confirm", "profile"] as const)).map(
            (step) => (
              <li key={step}>
                <p className="strong">{t(`steps.${step}.title`)}</p>
                <p className="soft">{t(`steps.${step}.text`)}</p>
              </li>
            ),
          )}
        </ol>
      </section>
    </div>
  );
}
