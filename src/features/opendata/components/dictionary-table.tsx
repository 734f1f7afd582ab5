import { getTranslations } from "next-intl/server";
import {
  DICTIONARY_GROUPS,
  type DictionaryField,
  dictionaryFields,
  type DictionaryGroup,
} from "./dictionary";

const TYPES = ["string", "boolean", "integer", "number", "date", "date-time", "uri", "object"];

/** Every field with its words, its kind, its values and its column: made from the schema of the API. */
export async function DictionaryTables() {
  const t = await getTranslations("dictionary");
  const fields = dictionaryFields();
  return (
    <>
      {DICTIONARY_GROUPS.map((group, at) => (
        <details key={group} open={at === 0}>
          <summary>
            {t(`groups.${group}`, { count: fields.filter((one) => one.group === group).length })}
          </summary>
          <FieldTable group={group} fields={fields.filter((one) => one.group === group)} />
        </details>
      ))}
    </>
  );
}

async function FieldTable({
  group,
  fields,
}: {
  group: DictionaryGroup;
  fields: DictionaryField[];
}) {
  const t = await getTranslations("dictionary");
  const typeOf = (type: string) =>
    t(`type.${(TYPES.includes(type) ? type : "string") as "string"}`);
  const caption = t(`groups.${group}`, { count: fields.length });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="named dictionary">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("meaning")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("column")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.path}>
              <th scope="row">
                <code>{field.path}</code>
              </th>
              <td>
                {t(`fields.${field.key as "id"}`)}
                <Values {...field} />
              </td>
              <td className="small">
                {typeOf(field.type)}
                {field.isNullable && <span className="soft"> {t("orNull")}</span>}
              </td>
              <td className="small">
                {field.columns.length > 0 ? (
                  <code>{field.columns.join(", ")}</code>
                ) : (
                  <span className="soft">{t("noColumn")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Values = ({ values }: DictionaryField) =>
  values.length > 0 && (
    <span className="small soft block">
      <code>{values.join(" · ")}</code>
    </span>
  );
