import { getLocale, getTranslations } from "next-intl/server";
import type { Person } from "@/domain/actor";
import { dayIn } from "@/domain/civil-day";
import { clock } from "@/lib/clock";
import { formatIsoDay } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import {
  discardDraftAction,
  proposeInstrumentAction,
  publishInstrumentAction,
  takeBackAction,
  withdrawInstrumentAction,
} from "../actions";
import type { InstrumentView } from "../queries/drafts";
import { LONGEST_REASON } from "../schema";
import { instrumentWords } from "./instrument-words";

type Props = { draft: InstrumentView; asker: Person };

/** What may be done with a draft next, by the person who looks at it. */
export async function DraftActions({ draft, asker }: Props) {
  const t = await getTranslations("instruments.next");
  const { instrument, state, version, effectiveFrom } = draft;
  const hidden = { instrument, version: String(version) };
  const isToCome = effectiveFrom !== null && effectiveFrom > dayIn("WIB", clock());
  if (state === "withdrawn" || (state === "published" && !isToCome)) return null;
  return (
    <section className="sec stack" aria-labelledby="langkah">
      <h2 id="langkah">{t("title")}</h2>
      {state === "published" && (
        <details>
          <summary>{t("withdrawTitle")}</summary>
          <ActionForm
            action={withdrawInstrumentAction}
            prefix="cabut-"
            hidden={hidden}
            fields={[
              {
                ...{ kind: "textarea", name: "reason", label: t("reason"), rows: 3 },
                ...{ hint: t("reasonHint"), maxLength: LONGEST_REASON },
              },
            ]}
            tone="bad"
            words={await instrumentWords(t("withdraw"))}
          />
        </details>
      )}
      {state === "draft" && (
        <>
          <p>{t("proposeText")}</p>
          <ActionForm
            action={proposeInstrumentAction}
            prefix="usul-"
            hidden={hidden}
            fields={[
              {
                ...{ kind: "date", name: "effectiveFrom", label: t("effectiveFrom") },
                hint: t("effectiveFromHint"),
              },
            ]}
            words={await instrumentWords(t("propose"))}
          />
          <details>
            <summary>{t("discardTitle")}</summary>
            <ActionForm
              action={discardDraftAction}
              prefix="buang-"
              hidden={hidden}
              fields={[]}
              tone="bad"
              words={await instrumentWords(t("discard"))}
            />
          </details>
        </>
      )}
      {state === "proposed" && <Proposal {...{ draft, asker, hidden }} />}
    </section>
  );
}

async function Proposal({ draft, asker, hidden }: Props & { hidden: Record<string, string> }) {
  const t = await getTranslations("instruments.next");
  const locale = await getLocale();
  const { proposedBy, effectiveFrom } = draft;
  const day = effectiveFrom ? formatIsoDay(locale, effectiveFrom) : "–";
  return (
    <>
      <p>{t("proposedBy", { name: proposedBy?.name ?? "–", day })}</p>
      {proposedBy?.id === asker.id ? (
        <p>{t("otherPerson")}</p>
      ) : (
        <>
          <p>{t("publishText")}</p>
          <ActionForm
            action={publishInstrumentAction}
            prefix="terbit-"
            hidden={hidden}
            fields={[]}
            words={await instrumentWords(t("publish"))}
          />
        </>
      )}
      <ActionForm
        action={takeBackAction}
        prefix="tarik-"
        hidden={hidden}
        fields={[]}
        tone="alt"
        words={await instrumentWords(t("takeBack"))}
      />
    </>
  );
}
