import type { FormState, FormWords } from "@/domain/form-state";
import { ActionForm } from "./action-form";

type Props<Reason extends string, Value> = {
  /** Ids of the fields begin with it: one case among many on a page. */
  id: string;
  action: (before: FormState<Reason, Value>, form: FormData) => Promise<FormState<Reason, Value>>;
  hidden: Record<string, string>;
  /** What saying yes is called by the command. */
  yes: { move: string; words: FormWords<Reason> };
  no: { words: FormWords<Reason>; open: string; reason: string; reasonHint: string };
};

/** An operator's decision about one case: yes with a button, no with a reason, which is folded. */
export const DecisionForms = <Reason extends string, Value>({
  id,
  action,
  hidden,
  yes,
  no,
}: Props<Reason, Value>) => (
  <>
    <ActionForm
      action={action}
      prefix={`${id}-${yes.move}-`}
      hidden={{ ...hidden, move: yes.move }}
      fields={[]}
      tone="alt"
      words={yes.words}
    />
    <details>
      <summary>{no.open}</summary>
      <div className="more">
        <ActionForm
          action={action}
          prefix={`${id}-refuse-`}
          hidden={{ ...hidden, move: "refuse" }}
          fields={[
            {
              kind: "textarea",
              name: "reason",
              label: no.reason,
              hint: no.reasonHint,
              maxLength: 1_000,
              rows: 3,
            },
          ]}
          tone="bad"
          words={no.words}
        />
      </div>
    </details>
  </>
);
