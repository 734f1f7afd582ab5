import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";
import { issueLetterAction } from "../actions";
import type { OwnLetters } from "../queries/own";
import { LetterTag } from "./letter-tag";
import { letterWords } from "./letter-words";

/** The letters of an organisation in its workspace, and the button that issues one. */
export async function OwnLettersSection({ of, isIssued }: { of: OwnLetters; isIssued: boolean }) {
  const locale = await getLocale();
  const t = await getTranslations("letters.own");
  const { letters, refusal } = of;
  const isFormer = letters.some(({ state }) => state !== "withdrawn" && state !== "superseded");
  return (
    <section className="sec stack" aria-labelledby="surat">
      <h2 id="surat">{t("title")}</h2>
      {isIssued && <Said>{t("said")}</Said>}
      <p>{t("lede")}</p>
      {letters.length > 0 && (
        <ul className="tasks">
          {letters.map(({ code, number, issuedAt, state }) => (
            <li key={code}>
              <span>
                <a href={localPath(locale, `/verifikasi/${code}`)}>{t("open", { number })}</a>
                <br />
                <span className="soft small">
                  {t("issued")} {formatDayOf(locale, issuedAt)} ·{" "}
                  <a href={`/berkas/surat/${code}/surat.pdf`}>{t("pdf", { number })}</a>
                </span>
              </span>
              <LetterTag state={state} />
            </li>
          ))}
        </ul>
      )}
      {refusal ? (
        <p className="strong">{t(`why.${refusal}`)}</p>
      ) : of.mayIssue ? (
        <>
          {isFormer && <p>{t("issueAgain")}</p>}
          <ActionForm
            action={issueLetterAction}
            prefix="surat-"
            hidden={{ organisationId: of.organisationId, requestId: randomUUID() }}
            fields={[]}
            words={await letterWords(t("issue"))}
          />
        </>
      ) : (
        <p>{t("onlyAdmin")}</p>
      )}
    </section>
  );
}
