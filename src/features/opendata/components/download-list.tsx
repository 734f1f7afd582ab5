import { getLocale, getTranslations } from "next-intl/server";
import { exportFileName } from "@/domain/exports";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { Edition } from "../queries/exports";

type Props = {
  editions: Edition[];
  underWay: { total: number; done: number } | null;
};

/** The newest files with all that is needed to check them, and those of the nights before. */
export async function DownloadList({ editions, underWay }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("openData");
  const [newest, ...older] = editions;
  const number = (value: number) => formatNumber(locale, value);
  const size = (bytes: number) => {
    const [amount, unit] = bytes >= 1e6 ? [bytes / 1e6, "MB"] : [Math.max(1, bytes / 1e3), "kB"];
    return `${number(Math.round(amount * 10) / 10)} ${unit}`;
  };
  const to = (edition: string, format: "csv" | "xlsx" | "json") =>
    localPath(locale, `/data/unduh/${exportFileName(edition, format)}`);
  return (
    <>
      {underWay && (
        <p className="alert" role="status">
          {t("underWay", { done: number(underWay.done), total: number(underWay.total) })}
        </p>
      )}
      {!newest && !underWay && <p className="soft">{t("noneYet")}</p>}
      {newest && (
        <>
          <p>
            {t("newest", {
              ...{ edition: newest.name, at: formatInstant(locale, newest.madeAt) },
              ...{ count: number(newest.total), shape: newest.shape },
            })}
          </p>
          <ul className="files">
            {newest.files.map(({ format, bytes, sha256 }) => (
              <li key={format}>
                <p className="row">
                  <a className="btn alt" href={to(newest.name, format)} download>
                    {t("download", { format: format.toUpperCase() })}
                  </a>
                  <span className="soft small">{size(bytes)}</span>
                </p>
                <p className="small">{t(`format.${format}`)}</p>
                <p className="digest">
                  <span className="soft">SHA-256</span> {sha256}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t("older", { count: older.length })}</summary>
          <ul className="stack-s mt-4">
            {older.map(({ name, madeAt, total, files }) => (
              <li key={name}>
                <b>{name}</b>{" "}
                <span className="soft small">
                  {t("olderLine", { at: formatInstant(locale, madeAt), count: number(total) })}
                </span>
                <ul className="row small">
                  {files.map(({ format, bytes, sha256 }) => (
                    <li key={format}>
                      <a href={to(name, format)} download>
                        {format.toUpperCase()}
                      </a>{" "}
                      <span className="soft">{size(bytes)}</span>{" "}
                      <span className="digest">{sha256}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
