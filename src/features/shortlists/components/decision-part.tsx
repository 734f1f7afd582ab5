import { getTranslations } from "next-intl/server";
import { DROP_REASONS, KEEP_REASONS } from "@/domain/shortlist";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { decideCandidateAction } from "../actions";
import type { ShortlistView } from "../queries/shortlist";
import { LONGEST_REASON } from "../schema";
import { shortlistWords } from "./shortlist-words";

const LOOKS = {
  open: { tone: "mute", icon: "none" },
  keep: { tone: "ok", icon: "full" },
  drop: { tone: "bad", icon: "close" },
} as const;

type Decided = {
  decision: "open" | "keep" | "drop";
  reasonCode: string | null;
  reason: string | null;
};

/** What was decided of a candidate, and why. */
export async function DecisionSaid({ decision, reasonCode, reason }: Decided) {
  const t = await getTranslations("shortlists");
  return (
    <>
      <p>
        <Tag {...LOOKS[decision]}>{t(`decision.${decision}`)}</Tag>
      </p>
      {reasonCode && (
        <p className="small">
          <b>{t("reasonOf", { code: t(`reasonCode.${reasonCode as "other"}`) })}</b> {reason}
        </p>
      )}
    </>
  );
}

type Props = { shortlistId: string; candidate: ShortlistView["candidates"][number] };

/** Keep or drop, with the reason by its code and in words; folded, so that the list can be read. */
export async function DecisionForm({ shortlistId, candidate }: Props) {
  const t = await getTranslations("shortlists");
  const { organisationId, version, decision, reasonCode, reason } = candidate;
  const options = (of: "keep" | "drop", codes: readonly string[]) =>
    codes.map((code) => ({
      value: `${of}.${code}`,
      label: t(`reasonCode.${code as "other"}`),
    }));
  return (
    <details className="np">
      <summary>{t(decision === "open" ? "decide" : "decideAgain")}</summary>
      <ActionForm
        action={decideCandidateAction}
        prefix={`${organisationId}-`}
        hidden={{ shortlistId, organisationId, version: String(version) }}
        tone="alt"
        words={await shortlistWords(t("saveDecision"))}
        fields={[
          {
            ...{ kind: "select", name: "choice", label: t("field.choice") },
            value: decision === "open" ? "" : `${decision}.${reasonCode}`,
            options: [{ value: "", label: t("chooseDecision") }],
            groups: [
              { label: t("keepGroup"), options: options("keep", KEEP_REASONS) },
              { label: t("dropGroup"), options: options("drop", DROP_REASONS) },
            ],
          },
          {
            ...{ kind: "textarea", name: "reason", label: t("field.reason"), rows: 3 },
            ...{ hint: t("hint.reason"), value: reason ?? "", maxLength: LONGEST_REASON },
          },
        ]}
      />
    </details>
  );
}
