import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import { SECTION_WORDS } from "@/domain/profile-units";
import { listProvinces, namePlaces } from "@/lib/choices";
import { localPath } from "@/lib/i18n/paths";
import { type Editor, listPlacesIn } from "../queries/editor";

const SHOWN = 40;

/** Which province or regency the form below speaks of, and where the organisation works so far. */
export async function WorkAreaChooser({ editor, scope }: { editor: Editor; scope: string }) {
  const t = await getTranslations("editor.areas");
  const locale = await getLocale();
  const path = localPath(locale, `/ruang-oms/${editor.slug}/profil/${SECTION_WORDS.work_areas}`);
  const names = await namePlaces(ANYONE, [...editor.content.workAreas, scope.slice(0, 2)]);
  const now = editor.content.workAreas.map((code) => names.get(code) ?? code);
  const places = await listPlacesIn(ANYONE, scope);
  const provinces = await listProvinces(ANYONE);
  const province = scope.slice(0, 2);
  return (
    <div className="stack-s">
      <p>
        {now.length === 0
          ? t("nowNone")
          : t("now", {
              places:
                now.slice(0, SHOWN).join(", ") +
                (now.length > SHOWN ? ` (+${now.length - SHOWN})` : ""),
            })}
      </p>
      <form className="row" action={path}>
        <label htmlFor="wilayah">{t("where")}</label>
        <select id="wilayah" name="wilayah" className="in" defaultValue={province}>
          {provinces.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <button className="btn alt s">{t("go")}</button>
      </form>
      {scope.length > 2 ? (
        <p>
          <a href={`${path}?wilayah=${province}`}>
            {t("back", { place: names.get(province) ?? province })}
          </a>
        </p>
      ) : (
        <details>
          <summary>{t("districts")}</summary>
          <ul className="more cols">
            {places
              .filter(({ code }) => code !== scope)
              .map(({ code, name }) => (
                <li key={code}>
                  <a href={`${path}?wilayah=${code}`}>{t("inside", { place: name })}</a>
                </li>
              ))}
          </ul>
        </details>
      )}
    </div>
  );
}
