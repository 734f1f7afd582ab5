import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { ReopenNotice } from "@/features/eligibility/components/reopen-notice";
import { findEditor } from "@/features/profiles/queries/editor";
import { ItemList } from "@/features/profiles/components/item-list";
import { UnitForm } from "@/features/profiles/components/unit-form";
import { NoneForm } from "@/features/profiles/components/none-form";
import { WorkAreaChooser } from "@/features/profiles/components/work-area-chooser";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { typedOfSection } from "@/domain/profile-typed";
import { isItemSection, PROFILE_ORDER, sectionOfWord } from "@/domain/profile-units";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function ProfileSectionPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/profil/[bagian]">) {
  const { slug, bagian } = await params;
  const { pesan, wilayah } = await searchParams;
  const section = sectionOfWord(bagian);
  if (!section) notFound();
  const { actor } = await requireSession(`/ruang-oms/${slug}/profil/${bagian}`);
  const editor = await findEditor(actor, slug);
  if (!editor?.mayEdit) {
    await recordRefusal(actor, "profiles/save-section");
    return <Forbidden actor={actor} />;
  }
  if (editor.slug !== slug) {
    redirect(await hereInLanguage(`/ruang-oms/${editor.slug}/profil/${bagian}`));
  }
  const t = await getTranslations("editor");
  const labels = await getTranslations("labels.section");
  const name = labels(section);
  const said = editor.sections.find((one) => one.section === section);
  const title = t("title", { section: name, name: editor.name });
  const scope = scopeOf(wilayah, editor.content.regencyCode);
  return (
    <div className="stack">
      <WorkspaceTop name={editor.name} slug={editor.slug} here={name} said={pesan} />
      <div className="stack-s">
        <p className="soft small">
          {t("step", {
            at: String(PROFILE_ORDER.indexOf(section) + 1),
            of: String(PROFILE_ORDER.length),
          })}
        </p>
        <h1>{name}</h1>
        <p className="lede">{t(`lede.${section}`)}</p>
      </div>
      <ReopenNotice {...{ actor, section }} organisationId={editor.organisationId} />
      {isItemSection(section) ? (
        <>
          <title>{`${title} – Simpul`}</title>
          <ItemList editor={editor} section={section} />
        </>
      ) : (
        <>
          {section === "work_areas" && <WorkAreaChooser editor={editor} scope={scope} />}
          <UnitForm
            actor={actor}
            editor={editor}
            unit={{
              section,
              item: section === "work_areas" ? scope : "",
              version: said?.version ?? 0,
              saved: typedOfSection(editor.content, section, scope),
              title,
            }}
          />
        </>
      )}
      <NoneForm editor={editor} section={section} />
    </div>
  );
}

/** The province or regency whose places are ticked: asked for, else that of the office. */
const scopeOf = (asked: unknown, regencyCode: string | null) =>
  typeof asked === "string" && /^\d{2}(\.\d{2})?$/.test(asked)
    ? asked
    : (regencyCode?.slice(0, 2) ?? "31");
