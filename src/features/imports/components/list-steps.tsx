import { getLocale, getTranslations } from "next-intl/server";
import { READ_FAULTS } from "@/domain/list-import/file";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { bringInListAction, discardListAction, undoListAction } from "../actions";
import type { ListReport } from "../queries/lists";
import { importWords } from "./import-words";

const about = ({ id, version }: ListReport) => ({ importId: id, version: String(version) });

/** How far the work is; it goes on whether or not somebody looks. */
export async function UnderWay({ list }: { list: ListReport }) {
  const locale = await getLocale();
  const t = await getTranslations("listImport.work");
  const { state, done, total } = list;
  const numbers = { done: formatNumber(locale, done), total: formatNumber(locale, total) };
  return (
    <div className="stack-s" role="status">
      <p className="strong">
        {state === "importing"
          ? t("importing", numbers)
          : state === "undoing"
            ? t("undoing", numbers)
            : t("reading", { done })}
      </p>
      <progress {...(total > 0 && { max: total, value: done })}>{done}</progress>
      <p>{t("leave")}</p>
    </div>
  );
}

/** After the trial: bring in what is ready, or drop the file. */
export async function TrialForms({ list }: { list: ListReport }) {
  const t = await getTranslations("listImport.trial");
  return (
    <section className="sec stack" aria-labelledby="uji">
      <h2 id="uji">{t("title")}</h2>
      <p>{t("text")}</p>
      <ActionForm
        action={bringInListAction}
        prefix="impor-"
        hidden={about(list)}
        fields={[]}
        words={await importWords(t("send", { count: list.counts.ready }))}
      />
      <DiscardForm list={list} />
    </section>
  );
}

async function DiscardForm({ list }: { list: ListReport }) {
  const t = await getTranslations("listImport.trial");
  return (
    <ActionForm
      action={discardListAction}
      prefix="buang-"
      hidden={about(list)}
      fields={[]}
      tone="alt"
      words={await importWords(t("discard"))}
    />
  );
}

/** Why nothing of a file could be had, and what to do. */
export async function FailedBox({ list }: { list: ListReport }) {
  const locale = await getLocale();
  const t = await getTranslations("listImport");
  const fault = READ_FAULTS.find((one) => one === list.fault) ?? "inside";
  return (
    <div className="stack">
      <p className="alert bad">{t(`faults.${fault}`)}</p>
      <p>
        <a href={localPath(locale, "/admin/impor")}>{t("upload.title")}</a>
      </p>
      <DiscardForm list={list} />
    </div>
  );
}

/** Takes out again what came in; folded, for it is rarely wanted. */
export async function UndoForm({ list }: { list: ListReport }) {
  const t = await getTranslations("listImport.undo");
  return (
    <details>
      <summary>{t("open")}</summary>
      <div className="more stack-s">
        <p>{t("text")}</p>
        <ActionForm
          action={undoListAction}
          prefix="urung-"
          hidden={about(list)}
          fields={[]}
          tone="bad"
          words={await importWords(t("send"))}
        />
      </div>
    </details>
  );
}
