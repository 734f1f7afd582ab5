import { getTranslations } from "next-intl/server";
import { apiGet, apiOptions, cachedAnswer } from "@/lib/api-answer";
import { env } from "@/lib/env";
import { absoluteUrl } from "@/lib/i18n/paths";
import { element, xmlDocument } from "@/lib/xml";

const CONTENT_TYPE = "application/opensearchdescription+xml";

/** How a browser's search box asks Simpul, in the language of `?lang`. OpenSearch 1.1. */
export const GET = (request: Request) =>
  apiGet(request, async () => {
    const locale = new URL(request.url).searchParams.get("lang") === "en" ? "en" : "id";
    const t = await getTranslations({ locale, namespace: "suggestions" });
    const address = (type: string, template: string, rel = "results") =>
      element("Url", { type, rel, template });
    // The braces of {searchTerms} stand as they are, so addresses are not made by URL here.
    const root = element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      element("ShortName", {}, t("openSearchName")),
      element("LongName", {}, t("openSearchLongName")),
      element("Description", {}, t("openSearchDescription")),
      address("text/html", absoluteUrl(locale, "/oms?q={searchTerms}")),
      address("application/rss+xml", absoluteUrl(locale, "/oms/feed.xml?q={searchTerms}")),
      address(
        "application/x-suggestions+json",
        `${env.APP_URL}/api/v1/suggestions?format=opensearch&lang=${locale}&q={searchTerms}`,
        "suggestions",
      ),
      address(CONTENT_TYPE, `${env.APP_URL}/opensearch.xml?lang=${locale}`, "self"),
      element(
        "Image",
        { width: "16", height: "16", type: "image/svg+xml" },
        `${env.APP_URL}/icon.svg`,
      ),
      element("Query", { role: "example", searchTerms: "stunting" }),
      element("SyndicationRight", {}, "open"),
      element("AdultContent", {}, "false"),
      element("Language", {}, locale),
      element("InputEncoding", {}, "UTF-8"),
      element("OutputEncoding", {}, "UTF-8"),
    );
    return cachedAnswer(request, xmlDocument(root), `${CONTENT_TYPE}; charset=utf-8`);
  });

export const OPTIONS = apiOptions;
