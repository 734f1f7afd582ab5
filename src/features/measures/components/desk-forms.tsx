import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MeasureMove } from "@/domain/measure-workflow";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import {
  closeReviewAction,
  decideAppealAction,
  liftAction,
  openReviewAction,
  setAsideAction,
  suspendAction,
} from "../actions";
import { LONGEST_BASIS, LONGEST_TEXT } from "../schema";
import { measureWords } from "./measure-words";

type Props = {
  measure: { id: string; version: number };
  moves: MeasureMove[];
  /** The page's title, which changes with errors. */
  title: string;
};

/** What may be done about a measure now: a form for each move that the table allows the asker. */
export async function DeskForms({ measure, moves, title }: Props) {
  const t = await getTranslations("measures.desk");
  const hidden = { measureId: measure.id, version: String(measure.version) };
  const has = (move: MeasureMove) => moves.includes(move);
  const note: FormField = {
    ...{ kind: "textarea", name: "note", rows: 3, maxLength: LONGEST_TEXT },
    ...{ label: t("note"), hint: t("noteHint") },
  };
  const reason = (hint: string): FormField => ({
    ...{ kind: "textarea", name: "reason", rows: 5, maxLength: LONGEST_TEXT },
    ...{ label: t("reason"), hint },
  });
  return (
    <>
      {has("open_review") && (
        <Part id="tinjau" title={t("openTitle")} text={t("openText")}>
          <ActionForm
            action={openReviewAction}
            title={title}
            prefix="tinjau-"
            hidden={hidden}
            fields={[]}
            words={await measureWords(t("open"))}
          />
        </Part>
      )}
      {has("suspend") && (
        <Part id="tangguhkan" title={t("suspendTitle")} text={t("suspendText")}>
          <ActionForm
            action={suspendAction}
            title={title}
            hidden={hidden}
            fields={[
              reason(t("suspendReasonHint")),
              {
                ...{ kind: "text", name: "basis", maxLength: LONGEST_BASIS },
                ...{ label: t("basis"), hint: t("basisHint") },
              },
              { kind: "date", name: "from", label: t("from"), hint: t("fromHint") },
              { kind: "date", name: "until", label: t("until"), hint: t("untilHint") },
              { ...note, label: t("noteOptional") },
            ]}
            tone="bad"
            words={await measureWords(t("suspend"))}
          />
        </Part>
      )}
      {has("grant_appeal") && (
        <Part id="keberatan" title={t("appealTitle")} text={t("appealText")}>
          <ActionForm
            action={decideAppealAction}
            title={title}
            hidden={hidden}
            fields={[
              {
                ...{ kind: "radio", name: "move", label: t("appealDecision") },
                options: [
                  { value: "grant_appeal", label: t("grant") },
                  { value: "refuse_appeal", label: t("refuse") },
                ],
              },
              reason(t("appealReasonHint")),
            ]}
            words={await measureWords(t("decide"))}
          />
        </Part>
      )}
      {has("lift") && (
        <Part id="cabut" title={t("liftTitle")} text={t("liftText")}>
          <ActionForm
            action={liftAction}
            title={title}
            prefix="cabut-"
            hidden={hidden}
            fields={[reason(t("liftReasonHint"))]}
            tone="alt"
            words={await measureWords(t("lift"))}
          />
        </Part>
      )}
      {has("set_aside") && (
        <Folded summary={t("setAsideTitle")}>
          <ActionForm
            action={setAsideAction}
            prefix="tutup-"
            hidden={hidden}
            fields={[note]}
            tone="alt"
            words={await measureWords(t("setAside"))}
          />
        </Folded>
      )}
      {has("close_review") && (
        <Folded summary={t("closeTitle")}>
          <ActionForm
            action={closeReviewAction}
            prefix="tutup-"
            hidden={hidden}
            fields={[note]}
            tone="alt"
            words={await measureWords(t("close"))}
          />
        </Folded>
      )}
    </>
  );
}

const Part = ({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}) => (
  <section className="sec stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p>{text}</p>
    {children}
  </section>
);

const Folded = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details>
    <summary>{summary}</summary>
    <div className="more">{children}</div>
  </details>
);
