import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";

const FORM = "bandingkan";

/** A card's checkbox. It belongs to the form beneath the cards, wherever it stands. */
export async function CompareChoice({ slug, name }: { slug: string; name: string }) {
  const t = await getTranslations("directory");
  return (
    <label className="opt small np pick-one">
      <input
        type="checkbox"
        name="oms"
        value={slug}
        form={FORM}
        aria-label={t("compareOne", { name })}
      />
      {t("compareThis")}
    </label>
  );
}

/**
 * Leads to the comparison. The style sheet counts what is ticked, keeps the bar in sight from the
 * first tick on, and says so when there are more than five; without it the bar stands at the end.
 */
export async function CompareChosen() {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  return (
    <form className="pick np" id={FORM} action={localPath(locale, "/bandingkan")}>
      <div className="small">
        <p className="pick-hint">{t("compareHint")}</p>
        <p className="pick-count">{t.rich("compareCount", { n: () => <b className="num" /> })}</p>
        <p className="pick-beyond">{t("compareBeyond")}</p>
      </div>
      <button className="btn s">{t("compareButton")}</button>
    </form>
  );
}
