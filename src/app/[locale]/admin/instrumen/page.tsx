import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { beginDraftAction } from "@/features/instruments/actions";
import { InstrumentTag } from "@/features/instruments/components/instrument-tag";
import { instrumentWords } from "@/features/instruments/components/instrument-words";
import { listInstruments } from "@/features/instruments/queries/drafts";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";

const PATH = "/admin/instrumen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments.admin"))("title") };
}

export default async function InstrumentsPage({
  searchParams,
}: PageProps<"/[locale]/admin/instrumen">) {
  const { session, allowed } = await admitTo(PATH, "instruments/see-instruments");
  const versions = allowed && (await listInstruments(session.actor));
  if (!versions) return <Forbidden actor={session.actor} />;
  const t = await getTranslations("instruments");
  const locale = await getLocale();
  const isOpen = versions.some(({ state }) => state === "draft" || state === "proposed");
  const { pesan } = await searchParams;
  return (
    <div className="stack">
      <h1>{t("admin.title")}</h1>
      {pesan === "dibuang" && <Said>{t("admin.said.dibuang")}</Said>}
      <p className="lede">{t("admin.lede")}</p>
      <ul className="rows">
        {versions.map(({ instrument, state, effectiveFrom, replacedFrom }) => (
          <li key={instrument}>
            <a href={localPath(locale, `${PATH}/${instrument}`)}>
              {t("version", { version: instrument })}
            </a>
            <span>
              <InstrumentTag {...{ state, effectiveFrom, replacedFrom }} />
            </span>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <p className="soft">{t("admin.oneOpen")}</p>
      ) : (
        <ActionForm
          action={beginDraftAction}
          fields={[]}
          tone="alt"
          words={await instrumentWords(t("admin.begin"))}
        />
      )}
      <p>
        <a href={localPath(locale, "/panduan/asesmen")}>{t("admin.public")}</a>
      </p>
    </div>
  );
}
