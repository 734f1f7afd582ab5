import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ItemSection } from "@/domain/profile-units";
import { formWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";
import { removeItemAction } from "../actions";
import type { Editor } from "../queries/editor";

/** Takes the item away, folded so that nobody does it by accident. */
export async function RemoveItem({
  editor,
  section,
  item,
  base,
}: {
  editor: Editor;
  section: ItemSection;
  item: string;
  base: number;
}) {
  const t = await getTranslations("editor");
  const { organisationId } = editor;
  const words = await formWords({ submit: t("items.remove") }, ["not-allowed", "not-found"]);
  return (
    <details className="sec">
      <summary>{t("items.removeTitle")}</summary>
      <div className="stack-s">
        <p>{t("items.removeText")}</p>
        <ActionForm
          action={removeItemAction}
          prefix="hapus-"
          hidden={{ organisationId, section, item, base: String(base), requestId: randomUUID() }}
          fields={[]}
          tone="bad"
          words={{
            ...words,
            refusals: {
              ...words.refusals,
              "unknown-code": t("refusals.unknown-code"),
              "item-gone": t("refusals.item-gone"),
              "changed-meanwhile": t("refusals.removed-meanwhile"),
            },
          }}
        />
      </div>
    </details>
  );
}
