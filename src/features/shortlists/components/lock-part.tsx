import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { lockShortlistAction, unlockShortlistAction } from "../actions";
import type { ShortlistView } from "../queries/shortlist";
import type { replayLock } from "../queries/since-lock";
import { LONGEST_REASON } from "../schema";
import { shortlistWords } from "./shortlist-words";

type Locked = NonNullable<ShortlistView["locked"]>;

type Props = {
  list: ShortlistView;
  lock: Locked;
  replay: Awaited<ReturnType<typeof replayLock>>;
};

/** That it is locked, when, under which hash, whether a replay comes to the same; and the way to open it. */
export async function LockedBox({ list, lock, replay }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const isPresent = list.locked?.round === lock.round;
  return (
    <div className="alert ok">
      <h2>{t("lockedAt", { instant: formatInstant(locale, lock.lockedAt) })}</h2>
      <p className="small hash">
        {t("hash")} <code>{lock.sha256}</code>
      </p>
      <p className="small">
        {t("lockedText")}{" "}
        {replay.differing.length === 0
          ? t("replaySame")
          : t("replayOther", { count: replay.differing.length })}
      </p>
      {!replay.isUntouched && <p className="strong">{t("touched")}</p>}
      {isPresent && list.mayChange && (
        <details className="np">
          <summary>{t("unlockTitle")}</summary>
          <ActionForm
            action={unlockShortlistAction}
            prefix="buka-"
            hidden={{ shortlistId: list.id, version: String(list.version) }}
            tone="alt"
            words={await shortlistWords(t("unlock"))}
            fields={[
              {
                ...{ kind: "textarea", name: "reason", label: t("unlockReason"), rows: 3 },
                ...{ hint: t("hint.unlock"), maxLength: LONGEST_REASON },
              },
            ]}
          />
        </details>
      )}
    </div>
  );
}

/** The button that locks, with what locking does. What stands in its way is said when it is pressed. */
export async function LockPart({ list }: { list: ShortlistView }) {
  const t = await getTranslations("shortlists");
  return (
    <section className="sec stack np" aria-labelledby="kunci">
      <h2 id="kunci">{t("lockTitle")}</h2>
      <p>{t("lockText")}</p>
      <ActionForm
        action={lockShortlistAction}
        prefix="kunci-"
        hidden={{ shortlistId: list.id, version: String(list.seen) }}
        fields={[]}
        words={await shortlistWords(t("lock"))}
      />
    </section>
  );
}

type Versions = { list: ShortlistView; hrefOf: (round: number) => string };

/** Every locked version, the last first. */
export async function LockedVersions({ list, hrefOf }: Versions) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  if (list.locks.length === 0) return null;
  return (
    <section className="sec stack" aria-labelledby="versi">
      <h2 id="versi">{t("versionsTitle")}</h2>
      <ul className="rows">
        {list.locks.map(({ round, lockedAt, sha256 }) => (
          <li key={round}>
            <span>
              {t("versionLine", { round, instant: formatInstant(locale, lockedAt) })}
              <span className="soft small block hash">{sha256}</span>
            </span>
            <a className="np" href={hrefOf(round)}>
              {t("versionSee", { round })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
