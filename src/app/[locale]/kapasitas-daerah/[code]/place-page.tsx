import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import {
  type CapabilityNumbers,
  countCapability,
  findPlace,
} from "@/features/capability/queries/aggregates";
import { capabilityParameters } from "@/features/capability/schema";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";
import "@/ui/styles/capability.css";

/** The place at an address, once a request: page and metadata ask for the same. */
export const placeAt = cache(async (code: string) => (await findPlace(ANYONE, code)) ?? notFound());

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
  /** Below the place's own address; "" is the place's page itself. */
  rest: "" | "/rencana-pelatihan";
  title: "titleOf" | "planTitle";
  children: (numbers: CapabilityNumbers, code: string) => ReactNode;
};

/** What the pages of one place have in common: the print header, the way back, the heading, the numbers. */
export async function PlacePage({ params, searchParams, rest, title, children }: Props) {
  const { code, name, parent, timeZone } = await placeAt((await params).code);
  const { versi } = capabilityParameters.parse(await searchParams);
  const numbers = (await countCapability(ANYONE, { region: code, version: versi })) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations();
  const words = t(`regionalCapability.${title}`, { region: name });
  const url = absoluteUrl(locale, `/kapasitas-daerah/${code}${rest}`);
  const qr = qrPath(url);
  const above = [...(parent ? [parent] : []), ...(rest ? [{ code, name }] : [])];
  return (
    <main id="isi">
      <div className="wrap stack">
        <PrintHeader
          title={words}
          printed={t("print.printed", { instant: formatInstant(locale, clock(), timeZone) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("regionalCapability.title"), href: localPath(locale, "/kapasitas-daerah") },
            ...above.map((one) => ({
              label: one.name,
              href: localPath(locale, `/kapasitas-daerah/${one.code}`),
            })),
          ]}
          here={rest ? t("regionalCapability.plan") : name}
        />
        <h1>{words}</h1>
        {children(numbers, code)}
      </div>
    </main>
  );
}
