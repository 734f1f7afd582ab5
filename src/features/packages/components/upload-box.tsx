import { getLocale, getTranslations } from "next-intl/server";

const UPLOAD_FAULTS = [
  ...(["file-missing", "file-empty", "file-large", "table-empty", "table-broken"] as const),
  ...(["table-large", "no-klpd-code", "too-often", "form-broken", "unavailable"] as const),
] as const;

type Props = { slug: string; klpdCode: string | null; fault: string | undefined };

/** A plain form with one file: the packages of this agency. */
export async function UploadBox({ slug, klpdCode, fault }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("packages.import");
  const forms = await getTranslations("forms");
  const known = UPLOAD_FAULTS.find((one) => one === fault);
  if (!klpdCode) return <p className="alert warn">{t("faults.no-klpd-code")}</p>;
  return (
    <form
      action={`/unggah/paket/${slug}`}
      method="post"
      encType="multipart/form-data"
      className="stack"
    >
      <input type="hidden" name="bahasa" value={locale} />
      <div className={known ? "fld bad-field" : "fld"}>
        <label htmlFor="berkas">{t("file")}</label>
        <p className="hint" id="berkas-hint">
          {t("fileHint", { code: klpdCode })}
        </p>
        {known && (
          <p className="err" id="berkas-salah">
            <span className="vh">{forms("errorPrefix")} </span>
            {t(`faults.${known}`)}
          </p>
        )}
        <input
          className="in"
          id="berkas"
          name="file"
          type="file"
          required
          accept=".json,.csv,application/json,text/csv"
          aria-describedby={known ? "berkas-salah berkas-hint" : "berkas-hint"}
          aria-invalid={known ? true : undefined}
        />
      </div>
      <button className="btn">{t("upload")}</button>
    </form>
  );
}
