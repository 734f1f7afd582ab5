import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { beginShortlistAction } from "../actions";
import { shortlistWords } from "./shortlist-words";

/** There is no shortlist of this work yet: what one is, and the button for those who may begin it. */
export async function BeginPanel({ workId, mayBegin }: { workId: string; mayBegin: boolean }) {
  const t = await getTranslations("shortlists");
  return (
    <div className="empty">
      <h2>{t("beginTitle")}</h2>
      <p>{t("beginText")}</p>
      <p className="soft small">{t("tool")}</p>
      {mayBegin && (
        <ActionForm
          action={beginShortlistAction}
          prefix="mulai-"
          hidden={{ workId }}
          fields={[]}
          words={await shortlistWords(t("begin"))}
        />
      )}
    </div>
  );
}
