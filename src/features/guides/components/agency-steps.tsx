import { getTranslations } from "next-intl/server";
import { AGENCY_PHASES, type AgencyStep, stepNumber } from "@/domain/guides";

type Phase = keyof typeof AGENCY_PHASES;

/** The steps of an agency by phase, each with who takes it and which papers it leaves. */
export async function AgencySteps() {
  const t = await getTranslations("guides");
  const step = (code: AgencyStep) => (
    <>
      <span className="number">{stepNumber(code)}</span>
      <div>
        <h3>{t(`steps.${code}.step`)}</h3>
        <dl>
          <div>
            <dt>{t("stepHeads.who")}</dt>
            <dd>{t(`steps.${code}.who`)}</dd>
          </div>
          <div>
            <dt>{t("stepHeads.papers")}</dt>
            <dd>{t(`steps.${code}.papers`)}</dd>
          </div>
        </dl>
      </div>
    </>
  );
  return (Object.keys(AGENCY_PHASES) as Phase[]).map((phase) => (
    <section key={phase} aria-labelledby={`g-${phase}`}>
      <h2 id={`g-${phase}`}>{t(`phases.${phase}`)}</h2>
      <ol className="guide-steps">
        {AGENCY_PHASES[phase].flatMap((steps) =>
          typeof steps === "string" ? (
            <li key={steps}>{step(steps)}</li>
          ) : (
            steps.map((code, at) => (
              <li key={code}>
                {at > 0 && <span className="or">{t("or")}</span>}
                {step(code)}
              </li>
            ))
          ),
        )}
      </ol>
    </section>
  ));
}
