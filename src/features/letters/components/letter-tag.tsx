import { getTranslations } from "next-intl/server";
import type { ItemToday, LetterState } from "@/domain/letter";
import type { IconName } from "@/ui/icon";
import { Tag, type Tone } from "@/ui/tag";

type Look = { tone: Tone; icon: IconName };

const STATES: Record<LetterState, Look> = {
  valid: { tone: "ok", icon: "full" },
  expired: { tone: "warn", icon: "clock" },
  changed: { tone: "warn", icon: "half" },
  superseded: { tone: "mute", icon: "next" },
  withdrawn: { tone: "bad", icon: "close" },
};
const ITEMS: Record<ItemToday, Look> = {
  holds: STATES.valid,
  expired: STATES.expired,
  changed: STATES.changed,
};

/** What a letter is today, with a shape of its own. */
export async function LetterTag({ state }: { state: LetterState }) {
  const t = await getTranslations("labels.letterState");
  return <Tag {...STATES[state]}>{t(state)}</Tag>;
}

/** What became of one of its items. */
export async function ItemTodayTag({ today }: { today: ItemToday }) {
  const t = await getTranslations("letters.check.item");
  return <Tag {...ITEMS[today]}>{t(today)}</Tag>;
}
