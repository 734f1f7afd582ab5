import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { OwnMeasureNotice } from "@/features/measures/components/own-measure";
import { findMergedInto } from "@/features/organisations/queries/profiles";
import { Purposes } from "@/features/profiles/components/purposes";
import { TaskList } from "@/features/profiles/components/task-list";
import { findEditor } from "@/features/profiles/queries/editor";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { Tag } from "@/ui/tag";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

const STANDING_LOOKS = {
  not_checked: { tone: "mute", icon: "none" },
  incomplete: { tone: "warn", icon: "half" },
  nearly_complete: { tone: "info", icon: "half" },
  complete: { tone: "ok", icon: "full" },
} as const;

const SAID = ["terdaftar", "ditahan", "tersimpan"] as const;

export default async function WorkspacePage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}`);
  const editor = await findEditor(actor, slug);
  if (!editor) {
    // Whoever kept a profile that was merged is led to where it went.
    if (await findMergedInto(actor, slug)) redirect(await hereInLanguage(`/oms/${slug}`));
    await recordRefusal(actor, "organisations/see-workspace");
    return <Forbidden actor={actor} />;
  }
  if (editor.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${editor.slug}`));
  const locale = await getLocale();
  const t = await getTranslations("registerOms.workspace");
  const tasks = await getTranslations("editor.tasks");
  const saved = await getTranslations("editor.said");
  const listing = await getTranslations("labels.listing");
  const standing = await getTranslations("labels.standing");
  const lacking = await getTranslations("eligibility");
  const assessment = await getTranslations("assessment");
  const packages = await getTranslations("packages.fitting");
  const verification = await getTranslations("review.own");
  const here = (path: string) => localPath(locale, path);
  const said = SAID.find((each) => each === pesan);
  const stage = editor.isHeld ? "held" : editor.isConfirmed ? "confirmed" : "listed";
  return (
    <div className="stack">
      <title>{`${editor.name} – Simpul`}</title>
      {said && (
        <div className={said === "ditahan" ? "alert warn" : "alert ok"} role="status">
          <p>{said === "tersimpan" ? saved("tersimpan") : t(`said.${said}`)}</p>
        </div>
      )}
      <div className="row">
        <Tag tone={editor.isHeld ? "warn" : "line"} icon={editor.isHeld ? "clock" : undefined}>
          {editor.isHeld ? t("heldTag") : listing(editor.listing)}
        </Tag>
        {!editor.isHeld && (
          <Tag {...STANDING_LOOKS[editor.standing]}>{standing(editor.standing)}</Tag>
        )}
      </div>
      <h1>{editor.name}</h1>
      <p className="lede">{t(`stage.${stage}`)}</p>
      <OwnMeasureNotice actor={actor} slug={editor.slug} />
      {!editor.mayEdit && <p className="soft">{tasks("readOnly")}</p>}
      <ul className="rows">
        {!editor.isHeld && (
          <li>
            <a href={here(`/oms/${editor.slug}`)}>{t("publicProfile")}</a>
          </li>
        )}
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/kelengkapan`)}>{lacking("link")}</a>
        </li>
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/verifikasi`)}>{verification("title")}</a>
        </li>
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/dokumen`)}>{t("papers")}</a>
        </li>
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/asesmen`)}>{assessment("title")}</a>
        </li>
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/paket`)}>{packages("title")}</a>
        </li>
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/anggota`)}>{t("members")}</a>
        </li>
        <li>
          <a href={here(`/ruang-oms/${editor.slug}/riwayat`)}>{t("history")}</a>
        </li>
      </ul>
      <Purposes editor={editor} />
      <TaskList editor={editor} actor={actor} />
    </div>
  );
}
