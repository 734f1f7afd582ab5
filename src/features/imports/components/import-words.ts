import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/domain/form-state";
import type { ListState } from "@/domain/list-import/file";
import { roomWords } from "@/lib/i18n/form-words";
import type { IconName } from "@/ui/icon";
import type { Tone } from "@/ui/tag";
import type { DecideRowsRefusal } from "../commands/decide-rows";
import type { MapListRefusal } from "../commands/map-list";
import type { MoveListRefusal } from "../commands/move-list";
import type { ImportFault } from "../schema";

type Refusal = DecideRowsRefusal | MapListRefusal | MoveListRefusal;
type OwnRefusal = Exclude<Refusal, "not-allowed" | "not-found" | "changed-meanwhile">;

const FAULTS = [
  ...(["reason-missing", "too-long", "kind-missing", "rows-missing", "target-missing"] as const),
] satisfies ImportFault[];
const REFUSALS = ["name-missing", "field-twice", "target-gone"] as const satisfies OwnRefusal[];

/** The words of this room's forms: what may be wrong, and every refusal. */
export async function importWords(submit: string): Promise<FormWords<Refusal>> {
  const t = await getTranslations("listImport.form");
  return roomWords(
    submit,
    FAULTS,
    (fault) => t(fault),
    REFUSALS,
    (reason) => t(reason),
  );
}

/** How the state of a file is marked. */
export const STATE_LOOKS: Record<ListState, { tone: Tone; icon: IconName }> = {
  uploaded: { tone: "warn", icon: "clock" },
  reading: { tone: "info", icon: "clock" },
  trial: { tone: "warn", icon: "clock" },
  importing: { tone: "info", icon: "clock" },
  imported: { tone: "ok", icon: "full" },
  undoing: { tone: "info", icon: "clock" },
  undone: { tone: "line", icon: "full" },
  failed: { tone: "bad", icon: "close" },
};
