import { getLocale, getTranslations } from "next-intl/server";
import type { Suspicion } from "@/domain/suspicion";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { DecisionForms } from "@/ui/decision-forms";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import { settleRegistrationAction } from "../actions";
import type { listRegistrations } from "../queries/registrations";
import { registerWords } from "./register-words";

type Row = NonNullable<Awaited<ReturnType<typeof listRegistrations>>>["rows"][number];

/** One registration as an operator decides about it: what it says, who says it, why it is held. */
export async function RegistrationCase({ row }: { row: Row }) {
  const locale = await getLocale();
  const t = await getTranslations("registerOms.admin");
  const labels = await getTranslations("labels");
  const { organisation: of, organisationId, person } = row;
  const isHeld = row.state === "held";
  const hidden = { organisationId, version: String(row.version) };
  const place = [of.street, of.regency?.name, of.province?.name].filter(Boolean).join(", ");
  return (
    <section className="case stack" aria-labelledby={organisationId}>
      <div className="row">
        {isHeld ? (
          <Tag tone="warn" icon="clock">
            {t("held")}
          </Tag>
        ) : (
          <Tag tone="line">{t("waiting")}</Tag>
        )}
        {row.heldFor.map((reason) => (
          <Tag key={reason} tone="bad">
            {t(`heldFor.${reason as Suspicion}`)}
          </Tag>
        ))}
      </div>
      <h2 id={organisationId}>
        {of.name}
        {of.acronym && <span className="soft font-normal"> ({of.acronym})</span>}
      </h2>
      <SummaryList
        rows={[
          {
            term: t("says"),
            detail: [
              of.kind && labels(`kind.${of.kind}`),
              of.legalForm && labels(`form.${of.legalForm}`),
            ]
              .filter(Boolean)
              .join(", "),
          },
          { term: t("mission"), detail: <span className="break-words">{of.mission}</span> },
          { term: t("place"), detail: place },
          ...of.contacts.map(({ channel, value }) => ({
            term: labels(`contact.${channel}`),
            detail: <span className="break-words">{value}</span>,
          })),
          {
            term: t("registeredBy"),
            detail: (
              <>
                <a href={localPath(locale, `/admin/orang/${person.id}`)}>{person.name}</a>{" "}
                <span className="soft">{person.email}</span>
              </>
            ),
          },
          { term: t("registeredAt"), detail: formatInstant(locale, row.registeredAt) },
        ]}
      />
      {!isHeld && (
        <p>
          <a href={localPath(locale, `/oms/${of.addresses[0]?.slug ?? ""}`)}>{t("see")}</a>
        </p>
      )}
      <DecisionForms
        id={organisationId}
        action={settleRegistrationAction}
        hidden={hidden}
        yes={{ move: "confirm", words: await registerWords(isHeld ? t("list") : t("confirm")) }}
        no={{
          words: await registerWords(t("refuse")),
          open: t("refuseOpen"),
          reason: t("reason"),
          reasonHint: t("reasonHint"),
        }}
      />
    </section>
  );
}
