import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { reportSchema } from "@/features/regional/schema";
import { ANYONE } from "@/domain/actor";
import { listRegencies } from "@/lib/choices";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { ProvinceMap } from "./province-map";

type Props = PageProps<"/[locale]/profil-daerah">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return {
    title: t("footer.regional"),
    description: t("regional.indexLede"),
    alternates: alternatesOf(await getLocale(), "/profil-daerah"),
  };
}

export default async function RegionalIndexPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { wilayah } = reportSchema.parse(await searchParams);
  if (wilayah) redirect(localPath(locale, `/profil-daerah/${wilayah}`));
  const t = await getTranslations("regional");
  const footer = await getTranslations("footer");
  const groups = await listRegencies(ANYONE);
  return (
    <main id="isi">
      <div className="wrap">
        <h1>{footer("regional")}</h1>
        <p className="lede mt-2">{t("indexLede")}</p>
        <section className="sec stack" aria-labelledby="h-peta">
          <h2 id="h-peta">{t("chooseMap")}</h2>
          <ProvinceMap />
        </section>
        <section className="sec" aria-labelledby="h-kabupaten">
          <h2 id="h-kabupaten">
            <label htmlFor="wilayah">{t("choose")}</label>
          </h2>
          <form className="row mt-4" action={localPath(locale, "/profil-daerah")}>
            <select className="in max-w-full" id="wilayah" name="wilayah" defaultValue="">
              <option value="">{t("chooseNone")}</option>
              {groups.map(({ label, options }) => (
                <optgroup key={label} label={label}>
                  {options.map(({ value, label: name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <button className="btn">{t("show")}</button>
          </form>
        </section>
      </div>
    </main>
  );
}
