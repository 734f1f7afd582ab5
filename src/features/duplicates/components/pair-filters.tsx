import { getLocale, getTranslations } from "next-intl/server";
import { PAIR_STATES, type PairState } from "@/domain/duplicate-pairs";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { findDuplicatesAction } from "../actions";
import { duplicateWords } from "./duplicate-words";

/** What `status` says in an address: the same Indonesian words in both languages. */
const STATE_WORDS: Record<PairState, string> = {
  open: "terbuka",
  not_duplicate: "bukan-ganda",
  merged: "digabungkan",
};

export const pairStateOf = (word: string | string[] | undefined): PairState =>
  PAIR_STATES.find((state) => STATE_WORDS[state] === word) ?? "open";

/** Of the list, without language; nothing in it that is the default. */
export function pairsHref(state: PairState, q = "", page = 1): string {
  const parameters = new URLSearchParams();
  if (state !== "open") parameters.set("status", STATE_WORDS[state]);
  if (q) parameters.set("q", q);
  if (page > 1) parameters.set("page", String(page));
  return `/admin/ganda${parameters.size > 0 ? `?${parameters}` : ""}`;
}

/** What goes along with a search in one state. */
export const HiddenState = ({ state }: { state: PairState }) =>
  state === "open" ? null : <input type="hidden" name="status" value={STATE_WORDS[state]} />;

/** Which pairs are shown: links, the present one marked. */
export async function PairFilters({ state, q }: { state: PairState; q: string }) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates");
  return (
    <nav aria-label={t("filters")}>
      <ul className="pills">
        {PAIR_STATES.map((one) => (
          <li key={one}>
            <a
              href={localPath(locale, pairsHref(one, q))}
              aria-current={one === state ? "true" : undefined}
            >
              {t(`states.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Looks again now, for those who do not wait for the night. */
export async function FindForm() {
  const t = await getTranslations("duplicates");
  return (
    <section className="sec stack-s" aria-labelledby="cari">
      <h2 id="cari" className="small-title">
        {t("findTitle")}
      </h2>
      <p className="small">{t("findText")}</p>
      <ActionForm
        action={findDuplicatesAction}
        prefix="cari-"
        fields={[]}
        tone="alt"
        words={await duplicateWords(t("find"))}
      />
    </section>
  );
}
