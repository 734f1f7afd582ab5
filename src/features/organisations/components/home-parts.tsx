import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";

/** Three ways in: a CSO, an agency, a citizen. */
export async function Ways() {
  const t = await getTranslations("home");
  const locale = await getLocale();
  const to = (path: string) => localPath(locale, path);
  const ways = [
    {
      title: t("cso"),
      text: t("csoText"),
      links: [
        { label: t("csoLink"), href: to("/oms") },
        { label: t("csoLink2"), href: "#h-cara" },
      ],
    },
    {
      title: t("agency"),
      text: t("agencyText"),
      links: [
        { label: t("agencyLink"), href: to("/oms") },
        { label: t("agencyLink2"), href: to("/oms?service=DAMPING") },
      ],
    },
    {
      title: t("citizen"),
      text: t("citizenText"),
      links: [
        { label: t("citizenLink"), href: "#peta" },
        { label: t("citizenLink2"), href: "/api/v1/organisations" },
      ],
    },
  ];
  return (
    <section className="sec stack" aria-labelledby="h-masuk">
      <h2 id="h-masuk">{t("ways")}</h2>
      <div className="ways mt-6">
        {ways.map((way) => (
          <div className="stack-s" key={way.title}>
            <h3>{way.title}</h3>
            <p className="soft">{way.text}</p>
            <ul className="l">
              {way.links.map((link, at) => (
                <li key={link.label}>
                  <a className={at === 0 ? "strong" : undefined} href={link.href}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

export async function Steps() {
  const t = await getTranslations("home");
  const steps = [
    { title: t("how1"), text: t("how1Text") },
    { title: t("how2"), text: t("how2Text") },
    { title: t("how3"), text: t("how3Text") },
    { title: t("how4"), text: t("how4Text") },
  ];
  return (
    <section className="sec stack" aria-labelledby="h-cara">
      <h2 id="h-cara">{t("how")}</h2>
      <ol className="tl steps mt-6">
        {steps.map((step, at) => (
          <li key={step.title} className={at === steps.length - 1 ? "now" : undefined}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <p className="alert mt-8 max-w-none">
        <b>{t("nobody")}</b> {t("nobodyText")}
      </p>
    </section>
  );
}
