import { getTranslations } from "next-intl/server";
import { describedBy, Field } from "@/ui/field";
import type { AuditFilter } from "../schema";

type Asked = Record<string, string | string[] | undefined>;

/** A plain GET form. What was typed and could not be read stays, with a word about it. */
export async function AuditFilterForm({
  address,
  asked,
  filter,
}: {
  address: string;
  asked: Asked;
  filter: AuditFilter;
}) {
  const t = await getTranslations("auditLog");
  const box = (name: keyof AuditFilter, type: "text" | "date", hint?: string) => {
    const given = asked[name];
    const typed = typeof given === "string" ? given.slice(0, 200) : "";
    const isUnread = typed !== "" && filter[name] === undefined;
    return (
      <Field
        key={name}
        id={name}
        label={t(name)}
        hint={hint}
        error={isUnread ? t("unread") : undefined}
        errorWord={t("errorPrefix")}
      >
        <input
          className="in"
          id={name}
          name={name}
          type={type}
          defaultValue={typed}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isUnread ? true : undefined}
          aria-describedby={describedBy(name, { hint: Boolean(hint), error: isUnread })}
        />
      </Field>
    );
  };
  const isUsed = Object.values(filter).some(Boolean);
  return (
    <details className="audit-filter" open={isUsed || Object.values(asked).some(Boolean)}>
      <summary>{t("filter")}</summary>
      <form action={address}>
        <div className="audit-fields">
          {box("action", "text", t("actionHint"))}
          {box("subject", "text", t("subjectHint"))}
          {box("actor", "text", t("actorHint"))}
          <div className="audit-days">
            {box("from", "date")}
            {box("until", "date")}
          </div>
        </div>
        <div className="row mt-6">
          <button className="btn s">{t("apply")}</button>
          {isUsed && <a href={address}>{t("reset")}</a>}
        </div>
      </form>
    </details>
  );
}
