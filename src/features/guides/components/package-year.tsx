import { getTranslations } from "next-intl/server";
import { CALENDAR } from "@/domain/guides";

/** When a package begins and when it must be over, as a thread from the first to the last. */
export async function PackageYear() {
  const t = await getTranslations("guides.calendar");
  return (
    <ol className="tl guide-year">
      {CALENDAR.map((code) => (
        <li key={code} className={code === "closing" ? "now" : undefined}>
          <p className="when">{t(`${code}.when`)}</p>
          <p className="event">{t(`${code}.what`)}</p>
        </li>
      ))}
    </ol>
  );
}
