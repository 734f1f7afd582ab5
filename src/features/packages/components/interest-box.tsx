import { getLocale, getTranslations } from "next-intl/server";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { roomWords } from "@/lib/i18n/form-words";
import { ActionForm } from "@/ui/action-form";
import { declareInterestAction, withdrawInterestAction } from "../actions";
import type { listOwnInterests } from "../queries/package";

type Props = {
  packageId: string;
  /** As addresses name it. */
  packageKey: string;
  own: Awaited<ReturnType<typeof listOwnInterests>>;
  isAnnounced: boolean;
  /** Where to sign in, for whoever has not. */
  signIn: string | null;
};

/** "Menyatakan minat": for the people of organisations, one form for each they may speak for. */
export async function InterestBox({ packageId, packageKey, own, isAnnounced, signIn }: Props) {
  const t = await getTranslations("packages.interest");
  if (!isAnnounced) return null;
  return (
    <section className="sec stack np" aria-labelledby="minat">
      <h2 id="minat">{t("title")}</h2>
      <p>{t("text")}</p>
      {signIn && (
        <p>
          <a className="btn alt" href={signIn}>
            {t("signIn")}
          </a>
        </p>
      )}
      {!signIn && own.length === 0 && <p className="soft">{t("none")}</p>}
      {own.map((one) => (
        <OwnInterest key={one.id} {...{ packageId, packageKey, one }} />
      ))}
    </section>
  );
}

async function OwnInterest({
  packageId,
  packageKey,
  one,
}: Pick<Props, "packageId" | "packageKey"> & { one: Props["own"][number] }) {
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const said = one.packageInterests.find(({ withdrawnAt }) => withdrawnAt === null);
  const words = (submit: string) =>
    roomWords(
      submit,
      ["too-long"],
      () => t("faults.too-long"),
      [...(["not-published", "no-longer-announced"] as const)],
      (reason) => t(`refusals.${reason}`),
    );
  const hidden = { packageId, organisationId: one.id };
  return (
    <div className="stack">
      <h3>{one.name}</h3>
      {said ? (
        <>
          <p>{t("interest.said", { day: formatDayOf(locale, said.declaredAt) })}</p>
          <p>
            <a
              href={localPath(
                locale,
                `/ruang-oms/${one.addresses[0]?.slug ?? ""}/paket/${packageKey}`,
              )}
            >
              {t("interest.capability")}
            </a>
          </p>
          {said.note && <blockquote className="quote">{said.note}</blockquote>}
          <ActionForm
            key="withdraw"
            action={withdrawInterestAction}
            fields={[]}
            hidden={hidden}
            prefix={`w-${one.id}-`}
            tone="small"
            words={await words(t("interest.withdraw"))}
          />
        </>
      ) : (
        <ActionForm
          key="declare"
          action={declareInterestAction}
          hidden={hidden}
          prefix={`d-${one.id}-`}
          fields={[
            {
              ...{ kind: "textarea", name: "note", rows: 3, maxLength: 500 },
              ...{ label: t("interest.note"), hint: t("interest.noteHint") },
            },
          ]}
          words={await words(t("interest.declare"))}
        />
      )}
    </div>
  );
}
