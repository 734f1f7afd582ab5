import { getTranslations } from "next-intl/server";
import type { Person } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { ActionForm } from "@/ui/action-form";
import {
  discardDraftAction,
  proposeSetAction,
  publishSetAction,
  takeBackAction,
  withdrawSetAction,
} from "../actions";
import type { SetView } from "../queries/sets";
import { ruleWords } from "./rule-words";

/** What may be done with a set next, by the person who looks at it. */
export async function SetActions({ set, asker }: { set: SetView; asker: Person }) {
  const t = await getTranslations("rules.next");
  const { code, state, version, simulation, proposedBy, content } = set;
  const hidden = { code, version: String(version) };
  const isCounted = simulation?.finishedAt && !simulation.isStale;
  const isToCome = content.rules.effectiveFrom > dayIn("WIB", clock());
  if (state === "withdrawn" || (state === "published" && !isToCome)) return null;
  return (
    <section className="sec stack" aria-labelledby="langkah">
      <h2 id="langkah">{t("title")}</h2>
      {state === "draft" && (
        <>
          <p>{t(isCounted ? "proposeText" : "countFirst")}</p>
          {isCounted && (
            <ActionForm
              action={proposeSetAction}
              prefix="usul-"
              hidden={hidden}
              fields={[]}
              words={await ruleWords(t("propose"))}
            />
          )}
          <details>
            <summary>{t("discardTitle")}</summary>
            <ActionForm
              action={discardDraftAction}
              prefix="buang-"
              hidden={hidden}
              fields={[]}
              tone="bad"
              words={await ruleWords(t("discard"))}
            />
          </details>
        </>
      )}
      {state === "proposed" && (
        <>
          <p>{t("proposedBy", { name: proposedBy?.name ?? "–" })}</p>
          {proposedBy?.id === asker.id ? (
            <p>{t("otherPerson")}</p>
          ) : (
            <ActionForm
              action={publishSetAction}
              prefix="terbit-"
              hidden={hidden}
              fields={[]}
              words={await ruleWords(t("publish"))}
            />
          )}
          <ActionForm
            action={takeBackAction}
            prefix="tarik-"
            hidden={hidden}
            fields={[]}
            tone="alt"
            words={await ruleWords(t("takeBack"))}
          />
        </>
      )}
      {state === "published" && (
        <details>
          <summary>{t("withdrawTitle")}</summary>
          <ActionForm
            action={withdrawSetAction}
            prefix="cabut-"
            hidden={hidden}
            fields={[
              {
                ...{ kind: "textarea", name: "reason", label: t("reason"), rows: 3 },
                ...{ hint: t("reasonHint"), maxLength: 1_000 },
              },
            ]}
            tone="bad"
            words={await ruleWords(t("withdraw"))}
          />
        </details>
      )}
    </section>
  );
}
