import { getLocale, getTranslations } from "next-intl/server";
import { formatRupiahShort } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Facts } from "@/ui/facts";
import { Pager } from "@/ui/pager";
import { SearchForm } from "@/ui/search-form";
import { beginWorkAction } from "../actions";
import type { listAgencyPackages } from "../queries/list";
import { preparationWords } from "./preparation-words";

type Props = {
  slug: string;
  agencyId: string;
  q: string;
  page: number;
  found: NonNullable<Awaited<ReturnType<typeof listAgencyPackages>>>;
};

/** The packages of an agency, each with the way to its work or the button that begins one. */
export async function AgencyPackages({ slug, agencyId, q, page, found }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  const { pager } = await listWords();
  const address = localPath(locale, `/instansi/${slug}/paket`);
  const words = await preparationWords(t("begin"));
  const hrefOf = (number: number) => {
    const parameters = new URLSearchParams({
      ...(q && { q }),
      ...(number > 1 && { page: String(number) }),
    });
    return `${address}${parameters.size > 0 ? `?${parameters}` : ""}`;
  };
  return (
    <section className="sec stack" aria-labelledby="daftar">
      <h2 id="daftar">{t("listTitle", { count: found.total })}</h2>
      <SearchForm action={address} label={t("searchLabel")} button={t("search")} value={q} />
      <ul className="rows">
        {found.packages.map((one) => (
          <li key={one.id}>
            <div>
              <h3 className="text-base">
                {one.workId ? <a href={`${address}/${one.workId}`}>{one.name}</a> : one.name}
              </h3>
              <Facts
                items={[
                  formatRupiahShort(locale, one.ceiling),
                  String(one.budgetYear),
                  one.satker?.name,
                  one.source === "manual" && t("byHand"),
                  one.state === "ended" && t("ended"),
                  one._count.interests > 0 && t("interested", { count: one._count.interests }),
                ]}
              />
            </div>
            {one.workId && <span className="soft small">{t("begun")}</span>}
            {one.mayBegin && (
              <ActionForm
                action={beginWorkAction}
                fields={[]}
                prefix={`${one.id}-`}
                hidden={{ agencyId, packageId: one.id, unitId: found.body.unitId ?? "" }}
                words={words}
                tone="small"
              />
            )}
          </li>
        ))}
      </ul>
      <Pager page={page} last={found.pages} hrefOf={hrefOf} words={pager} />
    </section>
  );
}
