import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { rulesOf } from "@/domain/documents";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { changeDocumentAction, withdrawDocumentAction } from "../actions";
import type { Paper, PapersOf } from "../queries/papers";
import { paperFields } from "./paper-fields";
import { paperWords } from "./paper-words";

/** A new file in its place, other words about it, or its withdrawal. */
export async function PaperForms({ of, paper }: { of: PapersOf; paper: Paper }) {
  const t = await getTranslations("documents");
  const locale = await getLocale();
  const { word, several, keptYears } = rulesOf(paper.type);
  const replace = several ? `?ganti=${paper.id}` : "";
  const hidden = () => ({
    ...{ organisationId: of.organisationId, documentId: paper.id, base: String(paper.version) },
    requestId: randomUUID(),
  });
  return (
    <>
      <p className="mt-6">
        <a
          className="btn alt"
          href={localPath(locale, `/ruang-oms/${of.slug}/dokumen/unggah/${word}${replace}`)}
        >
          {t("replace")}
        </a>
      </p>
      <section className="sec stack" aria-labelledby="ubah">
        <h2 id="ubah">{t("detail.edit")}</h2>
        <p className="soft">{t("detail.editText", { replace: t("replace") })}</p>
        <ActionForm
          action={changeDocumentAction}
          hidden={{ ...hidden(), type: paper.type }}
          fields={await paperFields(paper.type, paper)}
          words={await paperWords(t("form.save"))}
        />
      </section>
      <section className="sec stack" aria-labelledby="tarik">
        <h2 id="tarik">{t("form.withdraw")}</h2>
        <p>{t("form.withdrawText", { years: keptYears })}</p>
        <ActionForm
          action={withdrawDocumentAction}
          prefix="tarik-"
          hidden={hidden()}
          fields={[]}
          tone="bad"
          words={await paperWords(t("form.withdraw"))}
        />
      </section>
    </>
  );
}
