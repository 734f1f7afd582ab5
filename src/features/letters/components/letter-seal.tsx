import { getLocale, getTranslations } from "next-intl/server";
import { firstEnd, type LetterState } from "@/domain/letter";
import { formatDayOf, formatInstant, formatIsoDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Icon, type IconName } from "@/ui/icon";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";
import type { LetterView } from "../queries/letter";

const LOOKS: Record<LetterState, { look: "ok" | "warn" | "bad"; icon: IconName }> = {
  valid: { look: "ok", icon: "full" },
  expired: { look: "warn", icon: "clock" },
  changed: { look: "warn", icon: "half" },
  superseded: { look: "warn", icon: "next" },
  withdrawn: { look: "bad", icon: "close" },
};

type Props = {
  letter: LetterView;
  /** Of the organisation today; null when it is no longer listed. */
  owner: { name: string; slug: string; isSuspended: boolean } | null;
  at: Date;
};

/** What a letter is at this moment, in one box. */
export async function LetterSeal({ letter, owner, at }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("letters.check");
  const { content, state, reason } = letter;
  const { look, icon } = LOOKS[state];
  const profile = owner && localPath(locale, `/oms/${owner.slug}`);
  const end = firstEnd(content.items);
  return (
    <section className={`seal ${look}`} aria-labelledby="keadaan">
      <Icon name={icon} />
      <div className="stack-s">
        <h2 id="keadaan">{t(`head.${state}`)}</h2>
        <StateText letter={letter} />
        {reason && (
          <p className="break-words whitespace-pre-line">
            <b>{t("reason")}:</b> {reason}
          </p>
        )}
        <p>
          {t("checkedAt", { at: formatInstant(locale, at, content.zone) })}{" "}
          {content.isExample && <Tag tone="demo">{t("example")}</Tag>}
        </p>
        {letter.mergedInto && (
          <p className="strong">
            <a href={localPath(locale, `/oms/${letter.mergedInto.slug}`)}>
              {t("mergedInto", { name: letter.mergedInto.name })}
            </a>
          </p>
        )}
        {owner?.isSuspended && profile && (
          <p className="strong">
            {t("measure")}. <a href={profile}>{t("measureLink")}</a>
          </p>
        )}
        <SummaryList
          rows={[
            {
              term: t("for"),
              detail: profile ? <a href={profile}>{owner.name}</a> : content.organisation.name,
            },
            ...(owner && owner.name !== content.organisation.name
              ? [{ term: t("formerName"), detail: content.organisation.name }]
              : []),
            { term: t("number"), detail: <span className="num">{letter.number}</span> },
            {
              term: t("issued"),
              detail: formatDayOf(locale, letter.issuedAt, content.zone, "long"),
            },
            ...(state === "valid"
              ? [
                  {
                    term: t("validUntil"),
                    detail: end
                      ? t("validUntilOf", { day: formatIsoDay(locale, end.until), code: end.code })
                      : t("noEnd"),
                  },
                ]
              : []),
            {
              term: t("rules"),
              detail: (
                <a href={localPath(locale, `/panduan/aturan/${content.ruleSet.code}`)}>
                  {content.ruleSet.code} ({content.ruleSet.version})
                </a>
              ),
            },
            { term: t("unit"), detail: content.unit },
          ]}
        />
        <p className="small">{t("notice")}</p>
      </div>
    </section>
  );
}

async function StateText({ letter }: { letter: LetterView }) {
  const locale = await getLocale();
  const t = await getTranslations("letters.check");
  const { state, successor, supersededAt, withdrawnAt, content } = letter;
  const itemsThat = (today: string) =>
    letter.items.flatMap((item) => (item.today === today ? [item.code] : [])).join(", ");
  const day = (date: Date | null) => (date ? formatDayOf(locale, date, content.zone, "long") : "");
  switch (state) {
    case "valid":
      return <p>{t("text.valid")}</p>;
    case "expired":
      return <p>{t("text.expired", { items: itemsThat("expired") })}</p>;
    case "changed":
      return (
        <p>
          {letter.isListed
            ? t("text.changed", { items: itemsThat("changed") })
            : t("text.changedListing")}
        </p>
      );
    case "superseded":
      return (
        <p>
          {t("text.superseded", { day: day(supersededAt) })}{" "}
          {successor && (
            <a className="num" href={localPath(locale, `/verifikasi/${successor.code}`)}>
              {successor.number}
            </a>
          )}
        </p>
      );
    case "withdrawn":
      return <p>{t("text.withdrawn", { day: day(withdrawnAt) })}</p>;
  }
}
