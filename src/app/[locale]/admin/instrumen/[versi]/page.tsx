import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DraftActions } from "@/features/instruments/components/draft-actions";
import { InstrumentChecks } from "@/features/instruments/components/instrument-checks";
import { InstrumentContent } from "@/features/instruments/components/instrument-content";
import { InstrumentTag } from "@/features/instruments/components/instrument-tag";
import { findInstrument } from "@/features/instruments/queries/drafts";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { admitTo } from "@/lib/forbidden";
import { formatIsoDay, formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";
import { SummaryList } from "@/ui/summary-list";

const SAID = [
  ...(["dimulai", "disimpan", "ditambah", "dikeluarkan"] as const),
  ...(["diusulkan", "ditarik", "terbit", "dicabut"] as const),
];
type Props = PageProps<"/[locale]/admin/instrumen/[versi]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { versi: version } = await params;
  return { title: (await getTranslations("instruments"))("version", { version }) };
}

export default async function InstrumentPage({ params, searchParams }: Props) {
  const { versi } = await params;
  const path = `/admin/instrumen/${versi}`;
  const { session, allowed } = await admitTo(path, "instruments/see-instruments");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const found = (await findInstrument(session.actor, versi)) ?? notFound();
  const { content, base, state, effectiveFrom, replacedFrom, publishedBy, reason } = found;
  const locale = await getLocale();
  const t = await getTranslations("instruments");
  const site = await getTranslations("site");
  const { pesan } = await searchParams;
  const said = SAID.find((one) => one === pesan);
  const isDraft = state === "draft";
  const title = t("version", { version: versi });
  return (
    <div className="stack">
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("admin.title"), href: localPath(locale, "/admin/instrumen") }]}
        here={title}
      />
      <h1>{title}</h1>
      {said && <Said>{t(`admin.said.${said}`)}</Said>}
      <p>
        <InstrumentTag {...{ state, effectiveFrom, replacedFrom }} />
      </p>
      {reason && <p>{t("admin.withdrawn", { reason })}</p>}
      {state !== "withdrawn" && <p>{t("admin.running")}</p>}
      <SummaryList
        rows={[
          { term: t("admin.name"), detail: content.name[locale] },
          {
            term: t("admin.from"),
            detail: effectiveFrom ? formatIsoDay(locale, effectiveFrom) : t("admin.fromNone"),
          },
          {
            term: t("admin.indicators"),
            detail: formatNumber(locale, indicatorsOf(content).length),
          },
          ...(state === "published"
            ? [
                {
                  term: t("admin.publishedBy"),
                  detail: publishedBy ? (publishedBy.name ?? "–") : t("admin.withPlatform"),
                },
              ]
            : []),
        ]}
      />
      {base && (
        <p className="row">
          {isDraft && (
            <a className="btn alt" href={localPath(locale, `${path}/pokok`)}>
              {t("admin.editOutline")}
            </a>
          )}
          <a href={localPath(locale, `${path}/perubahan`)}>
            {t("admin.differences", { version: base.version })}
          </a>
        </p>
      )}
      <InstrumentChecks content={content} />
      {session.actor.kind === "person" && <DraftActions draft={found} asker={session.actor} />}
      <InstrumentContent content={content} {...(isDraft && { edit: path })} />
    </div>
  );
}
