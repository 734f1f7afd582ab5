import { getLocale, getTranslations } from "next-intl/server";
import { UPLOAD_FAULTS } from "../schema";

type Props = { fault: string | undefined; source: string };

/** A plain form with the name of a list and its file, which is looked at before anything else happens. */
export async function UploadBox({ fault, source }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const forms = await getTranslations("forms");
  const known = UPLOAD_FAULTS.find((one) => one === fault);
  const isSource = known === "source-missing";
  const said = (id: string) =>
    known && (
      <p className="err" id={id}>
        <span className="vh">{forms("errorPrefix")} </span>
        {t(`faults.${known}`)}
      </p>
    );
  const about = (id: string, isWrong: boolean) => ({
    "aria-describedby": isWrong ? `${id}-salah ${id}-hint` : `${id}-hint`,
    "aria-invalid": isWrong ? (true as const) : undefined,
  });
  const isFile = known !== undefined && !isSource;
  return (
    <form
      action="/unggah/daftar"
      method="post"
      encType="multipart/form-data"
      className="stack"
      aria-labelledby="unggah"
    >
      <input type="hidden" name="bahasa" value={locale} />
      <div className={isSource ? "fld bad-field" : "fld"}>
        <label htmlFor="sumber">{t("upload.source")}</label>
        <p className="hint" id="sumber-hint">
          {t("upload.sourceHint")}
        </p>
        {isSource && said("sumber-salah")}
        <input
          className="in"
          id="sumber"
          name="sumber"
          type="text"
          required
          maxLength={200}
          defaultValue={source}
          {...about("sumber", isSource)}
        />
      </div>
      <div className={isFile ? "fld bad-field" : "fld"}>
        <label htmlFor="berkas">{t("upload.file")}</label>
        <p className="hint" id="berkas-hint">
          {t("upload.fileHint")}
        </p>
        {isFile && said("berkas-salah")}
        <input
          className="in"
          id="berkas"
          name="file"
          type="file"
          required
          accept=".xlsx,.csv,text/csv"
          {...about("berkas", isFile)}
        />
      </div>
      <button className="btn">{t("upload.send")}</button>
    </form>
  );
}
