import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { qrPath } from "@/lib/qr";
import { ActionForm } from "@/ui/action-form";
import { Tag } from "@/ui/tag";
import { beginFactorAction, endFactorAction } from "../actions";
import type { OwnFactor } from "../queries";
import { ConfirmFactorForm, RenewCodesForm } from "./code-forms";

const PROOF = ["not-allowed", "not-on", "current-wrong", "too-many", "sign-in-again"] as const;

/** The second factor in its three states: off, begun, on. */
export async function FactorPanel({ factor }: { factor: OwnFactor }) {
  const t = await getTranslations("secondFactor");
  return (
    <>
      {factor.state === "off" && <Off factor={factor} />}
      {factor.state === "begun" && <Begun factor={factor} />}
      {/* At the same place in every state: its answer outlives the change. */}
      <ConfirmFactorForm
        isOver={factor.state !== "begun"}
        label={t("code")}
        hint={t("newCodeHint")}
        codes={await codeWords()}
        words={await formWords({ submit: t("confirm") }, [
          "not-allowed",
          "code-wrong",
          "too-many",
          "already-on",
        ])}
      />
      {factor.state === "on" && <On factor={factor} />}
    </>
  );
}

async function Off({ factor }: { factor: OwnFactor }) {
  const t = await getTranslations("secondFactor");
  return (
    <>
      {factor.isRequired && (
        <div className="alert warn">
          <p>{t("required")}</p>
        </div>
      )}
      <p>{t("offText")}</p>
      <ActionForm
        action={beginFactorAction}
        fields={[]}
        words={await formWords({ submit: t("begin") }, ["not-allowed", "already-on"])}
      />
    </>
  );
}

const codeWords = async () => {
  const t = await getTranslations("secondFactor");
  return {
    title: t("codesTitle"),
    text: t("codesText"),
    done: t("codesDone"),
  };
};

async function Begun({ factor }: { factor: Extract<OwnFactor, { state: "begun" }> }) {
  const t = await getTranslations("secondFactor");
  const { path, size } = qrPath(factor.address);
  return (
    <>
      <ol className="tl">
        <li>
          <p className="strong">{t("step1")}</p>
          <p className="soft">{t("step1Text")}</p>
        </li>
        <li>
          <p className="strong">{t("step2")}</p>
          <div className="qr mt-4">
            <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={t("qr")}>
              <path d={path} />
            </svg>
          </div>
          <p className="soft">
            {t("step2Text")}{" "}
            <span className="mono">{factor.secret.replace(/(.{4})(?=.)/g, "$1 ")}</span>
          </p>
        </li>
        <li>
          <p className="strong">{t("step3")}</p>
        </li>
      </ol>
    </>
  );
}

async function On({ factor }: { factor: Extract<OwnFactor, { state: "on" }> }) {
  const t = await getTranslations("secondFactor");
  const account = await getTranslations("account");
  const locale = await getLocale();
  return (
    <>
      <p>
        <Tag tone="ok" icon="full">
          {account("on")}
        </Tag>{" "}
        {t("since", { since: formatInstant(locale, factor.since) })}
      </p>
      <section className="sec stack" aria-labelledby="kode-cadangan">
        <h2 id="kode-cadangan">{t("codesTitle")}</h2>
        <p>{t("codesLeft", { count: factor.codesLeft })}</p>
        <RenewCodesForm
          label={account("currentPassword")}
          codes={await codeWords()}
          words={await formWords({ submit: t("renew") }, PROOF)}
        />
      </section>
      <section className="sec stack" aria-labelledby="matikan">
        <h2 id="matikan">{t("endTitle")}</h2>
        {factor.isRequired ? (
          <p>{t("required")}</p>
        ) : (
          <ActionForm
            action={endFactorAction}
            prefix="end-"
            tone="bad"
            fields={[
              {
                kind: "password",
                name: "currentPassword",
                label: account("currentPassword"),
                autoComplete: "current-password",
              },
            ]}
            words={await formWords({ submit: t("end") }, [...PROOF, "role-needs-it"])}
          />
        )}
      </section>
    </>
  );
}
