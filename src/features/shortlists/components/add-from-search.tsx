import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { addCandidatesAction } from "../actions";
import type { listOpenWorks } from "../queries/shortlist";
import { shortlistWords } from "./shortlist-words";

type Props = {
  works: Awaited<ReturnType<typeof listOpenWorks>>;
  /** The results on the page. */
  cards: { publicId: string; name: string }[];
};

/** From a page of results to the shortlist of a package; nothing for whoever plans none. */
export async function AddFromSearch({ works, cards }: Props) {
  if (works.length === 0 || cards.length === 0) return null;
  const t = await getTranslations("shortlists");
  return (
    <details className="sec np">
      <summary>{t("fromSearch")}</summary>
      <p className="soft small mt-4">{t("fromSearchText")}</p>
      <ActionForm
        action={addCandidatesAction}
        prefix="daftar-"
        hidden={{ source: "search" }}
        tone="alt"
        words={await shortlistWords(t("fromSearch"))}
        fields={[
          {
            ...{ kind: "select", name: "workId", label: t("fromSearchWork") },
            options: works.map(({ id, name, agency }) => ({
              value: id,
              label: `${name} (${agency.name})`,
            })),
          },
          {
            ...{ kind: "checks", name: "oms", label: t("fromSearchOms") },
            options: cards.map(({ publicId, name }) => ({ value: publicId, label: name })),
          },
        ]}
      />
    </details>
  );
}
