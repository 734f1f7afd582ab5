import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { ReopenNotice } from "@/features/eligibility/components/reopen-notice";
import { RemoveItem } from "@/features/profiles/components/remove-item";
import { UnitForm } from "@/features/profiles/components/unit-form";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { findEditor } from "@/features/profiles/queries/editor";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { typedOfItem } from "@/domain/profile-typed";
import { isItemSection, NEW_ITEM, sectionOfWord } from "@/domain/profile-units";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function ProfileItemPage({
  params,
}: PageProps<"/[locale]/ruang-oms/[slug]/profil/[bagian]/[butir]">) {
  const { slug, bagian, butir } = await params;
  const section = sectionOfWord(bagian);
  if (!section || !isItemSection(section)) notFound();
  const path = (of: string) => `/ruang-oms/${of}/profil/${bagian}`;
  const { actor } = await requireSession(`${path(slug)}/${butir}`);
  const editor = await findEditor(actor, slug);
  if (!editor?.mayEdit) {
    await recordRefusal(actor, "profiles/save-item");
    return <Forbidden actor={actor} />;
  }
  if (editor.slug !== slug) redirect(await hereInLanguage(`${path(editor.slug)}/${butir}`));
  const isNew = butir === NEW_ITEM;
  const found = isNew ? { typed: {}, version: 0 } : typedOfItem(editor.content, section, butir);
  if (!found) notFound();
  const t = await getTranslations("editor");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const heading = t(`items.${isNew ? "add" : "edit"}.${section}`);
  const work = editor.content.experiences.find(({ id }) => id === butir);
  const isOthers = section === "experience" && work && work.provenance !== "self";
  return (
    <div className="stack">
      <WorkspaceTop
        name={editor.name}
        slug={editor.slug}
        trail={[
          { label: labels(`section.${section}`), href: localPath(locale, path(editor.slug)) },
        ]}
        here={heading}
      />
      <h1>{heading}</h1>
      <ReopenNotice {...{ actor, section }} organisationId={editor.organisationId} />
      {isOthers && (
        <div className="alert warn">
          <p>{t("items.notSelf", { provenance: labels(`provenance.${work.provenance}`) })}</p>
        </div>
      )}
      <UnitForm
        actor={actor}
        editor={editor}
        unit={{
          ...{ section, item: butir, version: found.version, saved: found.typed },
          title: t("title", { section: heading, name: editor.name }),
        }}
      />
      {!isNew && <RemoveItem editor={editor} section={section} item={butir} base={found.version} />}
    </div>
  );
}
