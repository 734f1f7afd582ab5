import { getLocale, getTranslations } from "next-intl/server";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { DecisionForms } from "@/ui/decision-forms";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import { settleClaimAction } from "../actions";
import type { listOpenClaims } from "../queries/open";
import { claimWords } from "./claim-words";

type Row = NonNullable<Awaited<ReturnType<typeof listOpenClaims>>>["rows"][number];

/** One claim as an operator decides about it: the listing on one side, the person on the other. */
export async function ClaimCase({ row }: { row: Row }) {
  const locale = await getLocale();
  const t = await getTranslations("claim.admin");
  const { organisation: of } = row;
  const managers = of.memberships.length;
  const hidden = {
    claimId: row.id,
    version: String(row.version),
    managers: String(managers),
  };
  return (
    <section className="case stack" aria-labelledby={row.id}>
      <div className="row">
        <Tag tone={row.isLate ? "bad" : "warn"} icon="clock">
          {t(row.isLate ? "late" : "due", { due: formatDay(locale, row.dueOn) })}
        </Tag>
        {managers > 0 && <Tag tone="bad">{t("hasManagers", { count: managers })}</Tag>}
        {of._count.claims > 1 && <Tag tone="bad">{t("rivals", { count: of._count.claims })}</Tag>}
      </div>
      <h2 id={row.id}>{of.name}</h2>
      <div className="sides">
        <ListedSide row={row} />
        <PersonSide row={row} />
      </div>
      <p className="soft small">{t("made", { at: formatInstant(locale, row.claimedAt) })}</p>
      <DecisionForms
        id={row.id}
        action={settleClaimAction}
        hidden={hidden}
        yes={{ move: "approve", words: await claimWords(t("approve")) }}
        no={{
          words: await claimWords(t("refuse")),
          open: t("refuseOpen"),
          reason: t("reason"),
          reasonHint: t("reasonHint"),
        }}
      />
    </section>
  );
}

async function ListedSide({ row: { organisation: of } }: { row: Row }) {
  const t = await getTranslations("claim.admin");
  const labels = await getTranslations("labels");
  const slug = of.addresses[0]?.slug ?? "";
  return (
    <div>
      <h3>{t("listedSide")}</h3>
      <SummaryList
        rows={[
          {
            term: t("profile"),
            detail: <a href={localPath(await getLocale(), `/oms/${slug}`)}>{of.name}</a>,
          },
          { term: t("status"), detail: labels(`listing.${of.listing}`) },
          ...of.contacts.map(({ channel, value }) => ({
            term: labels(`contact.${channel}`),
            detail: <span className="break-words">{value}</span>,
          })),
          {
            term: t("board"),
            detail:
              of.people.map(({ name, role }) => `${name} (${role})`).join(", ") || t("noBoard"),
          },
          {
            term: t("managers"),
            detail: of.memberships.map(({ person }) => person.name).join(", ") || t("noManagers"),
          },
        ]}
      />
    </div>
  );
}

async function PersonSide({ row }: { row: Row }) {
  const t = await getTranslations("claim.admin");
  const locale = await getLocale();
  return (
    <div>
      <h3>{t("personSide")}</h3>
      <SummaryList
        rows={[
          {
            term: t("person"),
            detail: (
              <a href={localPath(locale, `/admin/orang/${row.person.id}`)}>{row.person.name}</a>
            ),
          },
          {
            term: t("address"),
            detail: (
              <>
                <span className="break-words">{row.person.email}</span>{" "}
                {row.isAtListedDomain ? (
                  <Tag tone="ok" icon="full">
                    {t("atDomain")}
                  </Tag>
                ) : (
                  <Tag tone="line">{t("elsewhere")}</Tag>
                )}
              </>
            ),
          },
          {
            term: t("code"),
            detail: row.provenAt ? (
              <Tag tone="ok" icon="full">
                {t("codeProven", { at: formatInstant(locale, row.provenAt) })}
              </Tag>
            ) : row.wasCodeSent ? (
              t("codeSent")
            ) : (
              t("codeNotSent")
            ),
          },
          { term: t("decreeName"), detail: row.said?.name ?? "" },
          { term: t("position"), detail: row.said?.position ?? "" },
          {
            term: t("explanation"),
            detail: <span className="break-words">{row.said?.explanation}</span>,
          },
        ]}
      />
    </div>
  );
}
