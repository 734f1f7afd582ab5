import { getLocale, getTranslations } from "next-intl/server";
import type { LetterView } from "../queries/letter";
import { localPath } from "@/lib/i18n/paths";
import { FileCheck, type FileVerdict } from "./file-check";

type Props = {
  letter: LetterView;
  sent: { verdict: FileVerdict; sha256: string | null } | null;
};

/** The files of a letter, and the means to hold the one in hand beside it. */
export async function LetterFile({ letter, sent }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("letters.check");
  const { code, number, pdfSha256 } = letter;
  const files = `/berkas/surat/${code}`;
  return (
    <section className="sec stack" aria-labelledby="periksa">
      <h2 id="periksa">{t("fileTitle")}</h2>
      <p>{t("fileText")}</p>
      <FileCheck
        action={`/unggah/surat/${code}`}
        language={locale}
        sha256={pdfSha256}
        sent={sent}
        words={{
          ...{ label: t("fileLabel"), hint: t("fileHint"), drop: t("fileDrop") },
          ...{ local: t("fileLocal"), submit: t("fileSubmit"), busy: t("fileBusy") },
          ...{ same: t("fileSame", { number }), other: t("fileOther", { number }) },
          ...{ missing: t("fileMissing"), large: t("fileLarge"), broken: t("fileBroken") },
          yourHash: t("yourHash"),
        }}
      />
      <dl className="sum small">
        <div>
          <dt>{t("hash")}</dt>
          <dd>
            <code className="break-all">{pdfSha256}</code>
          </dd>
        </div>
        <div>
          <dt>{t("key")}</dt>
          <dd>
            <code className="break-all">{letter.kid}</code>{" "}
            <a href="/.well-known/jwks.json">jwks.json</a>
          </dd>
        </div>
      </dl>
      <ul className="np">
        <li>
          <a href={`${files}/surat.pdf`}>{t("download")}</a>
        </li>
        <li>
          <a href={`${files}/surat.jws`}>{t("signed")}</a>
        </li>
        <li>
          <a href={`${files}/lencana.svg${locale === "en" ? "?bahasa=en" : ""}`}>{t("badge")}</a>
        </li>
        <li>
          <a href={localPath(locale, "/panduan/periksa-surat")}>{t("offline")}</a>
        </li>
      </ul>
    </section>
  );
}
