import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { listPackages, PER_PAGE } from "@/features/packages/queries/search";
import { packageQuery, readPackageSearch } from "@/features/packages/schema";
import { fromUrl } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { packageKey } from "@/domain/package";
import { apiGet, apiOptions, cachedAnswer } from "@/lib/api-answer";
import { feedXml } from "@/lib/feed";
import { formatRupiah } from "@/lib/i18n/format";
import { absoluteUrl } from "@/lib/i18n/paths";
import { routing } from "@/lib/i18n/routing";

/** The newest packages of a search. */
export const GET = (request: Request, { params }: RouteContext<"/[locale]/paket/feed.xml">) =>
  apiGet(request, async () => {
    const { locale: asked } = await params;
    const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
    const given = fromUrl(new URL(request.url).searchParams);
    const search = { ...readPackageSearch(given).search, order: "newest" as const, page: 1 };
    const t = await getTranslations({ locale, namespace: "packages" });
    const { packages } = await listPackages(ANYONE, search, PER_PAGE);
    const query = packageQuery(search);
    const xml = feedXml({
      ...{ title: t("feed.title"), description: t("lede"), language: locale },
      link: absoluteUrl(locale, `/paket${query}`),
      self: absoluteUrl(locale, `/paket/feed.xml${query}`),
      items: packages.flatMap((one) => {
        if (one.rupCode === null) return [];
        const key = packageKey({ budgetYear: one.budgetYear, rupCode: one.rupCode });
        return [
          {
            title: one.name,
            link: absoluteUrl(locale, `/paket/${key}`),
            id: `simpul-paket:${key}`,
            published: one.announcedOn ?? one.changedAt,
            paragraphs: [
              ...(one.isDemo ? [t("demo")] : []),
              [one.klpd?.name, one.satker?.name, formatRupiah(locale, one.ceiling)]
                .filter(Boolean)
                .join(" · "),
              ...(one.description ? [one.description] : []),
            ],
            categories: [],
          },
        ];
      }),
    });
    return cachedAnswer(request, xml, "application/rss+xml; charset=utf-8");
  });

export const OPTIONS = apiOptions;
