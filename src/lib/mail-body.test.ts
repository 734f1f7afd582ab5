import { expect, test, vi } from "vitest";
import { CASE_NOTICES, DESK_NOTICES, type MailFacts, type MailKind } from "@/domain/mail-kinds";

vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none");
vi.stubEnv("AUTH_SECRET", "5e1f0c7ab2d94836a7c0d15e98b3f642");
vi.stubEnv("DATA_KEY", "9b3d7e61f0a24c58b7d6e1f20c3a495867d8e9fa0b1c2d3e4f5061728394a5b6");
vi.stubEnv("APP_URL", "https://simpul.example");
vi.stubEnv("SIMPUL_DEMO", "1");
const { mailWords } = await import("./i18n/mail-words");
const { mailHtml, mailText } = await import("./mail-body");

const AT = new Date("2026-11-24T03:05:00Z");
const link = "/akun";
const body = { bodyName: "Yayasan “Tunas” & Rekan", role: "oms_admin", link } as const;

/** Facts of every kind: a new kind without an example is a type error. */
const FACTS: { [Kind in MailKind]: MailFacts[Kind] } = {
  "register-confirm": { name: "Andi", link },
  "register-known": { link },
  "sign-in-link": { link },
  "sign-in-unknown": { link },
  "reset-password": { link },
  "password-changed": { link },
  "email-change-confirm": { link },
  "email-change-notice": { newMask: "b…@contoh.example", link },
  "email-changed": { newMask: "b…@contoh.example" },
  "second-factor-on": { link },
  "second-factor-off": { link },
  "service-unlinked": { link },
  "recovery-code-used": { left: 1, link },
  "account-suspended": {},
  "account-restored": { link },
  "account-deleted": {},
  invitation: body,
  "membership-awaiting": body,
  "membership-confirmed": body,
  "membership-not-confirmed": body,
  "membership-changed": body,
  "membership-ended": body,
  "membership-received": body,
  "agency-requested": body,
  "agency-confirmed": body,
  "agency-not-confirmed": body,
  "registration-held": body,
  "registration-waiting": body,
  "registration-confirmed": body,
  "registration-refused": { ...body, reason: "Bukan organisasi." },
  "claim-code": { bodyName: body.bodyName, code: "ACDE3467" },
  "claim-received": body,
  "claim-rival": body,
  "claim-approved": body,
  "claim-refused": { ...body, reason: "Bukan pengurus." },
  "claim-rival-settled": { ...body, outcome: "approved" },
  "case-moved": { ...body, notice: "returned", items: "K2, K7", day: "2026-12-30" },
  "case-desk": { ...body, notice: "waiting" },
  "report-received": { ticket: "LP-2026-000001", ...body },
  "standing-end": { ...body, item: "K7", until: "2027-05-03", phase: "before" },
  "measure-raised": body,
  "measure-under-review": body,
  "measure-dismissed": body,
  "measure-suspended": {
    ...{ bodyName: body.bodyName, reason: "Laporan hilang.", link },
    days: { from: "2026-12-01", until: "2026-12-31", appeal: "2026-12-16" },
  },
  "measure-lifted": { ...body, reason: "Sudah dijawab." },
  "measure-ended": body,
  "measure-appeal-received": body,
  "measure-appeal-opened": body,
  "measure-appeal-decided": { ...body, outcome: "granted", reason: "Terbukti." },
  "rules-coming": { ...body, items: "K2, K3", day: "2027-01-01" },
  "rules-withdrawn": { ...body, day: "2027-01-01" },
  "assessment-final": body,
  "letter-issued": { ...body, number: "SV-2026-00012", reason: "" },
  "letter-withdrawn": { ...body, number: "SV-2026-00012", reason: "SK-nya milik yayasan lain." },
  "organisation-merged": { ...body, intoName: "Yayasan Lama", reason: "Satu akta." },
  "merge-undone": { ...body, intoName: "Yayasan Lama", reason: "Dua akta." },
  digest: { count: 3, lines: [{ kind: "report-received", count: 3 }], link },
};
const CASES = (Object.keys(FACTS) as MailKind[]).flatMap((kind) =>
  (["id", "en"] as const).map((locale) => ({ kind, locale })),
);
const OTHER = {
  id: /\b(the|with|and|from|not|your)\b/i,
  en: /\b(yang|dengan|untuk|tidak|belum|atau|pada|Anda)\b/i,
};

test.each(CASES)("$kind in $locale: whole, in one language, links absolute", ({ kind, locale }) => {
  const words = mailWords(kind, FACTS[kind], locale, AT);
  const [text, html] = [mailText(words), mailHtml(words)];
  const spoken = html.replace(/<[^>]*>/g, " ").replace(/&#x26;/g, "&");
  for (const shown of [words.subject, text, spoken]) {
    expect(shown).not.toMatch(/[{}]|undefined|\[object|mail\.kinds/);
    expect(shown.replaceAll("https://simpul.example", "")).not.toMatch(OTHER[locale]);
  }
  expect(words.subject.length).toBeLessThan(120);
  const target = `https://simpul.example${locale === "en" ? "/en" : ""}/akun`;
  if ("link" in FACTS[kind]) {
    expect(text).toContain(`:\n${target}`);
    expect(html).toContain(`href="${target}"`);
  } else {
    expect(words.button).toBeNull();
  }
  expect(html).not.toMatch(/<(img|table|script|link|style|iframe)\b|url\(|src=/i);
  expect(text).toMatch(locale === "id" ? /^Data contoh\./ : /^Sample data\./);
  expect(text).toContain(
    locale === "id" ? "24 November 2026, 10.05 WIB" : "24 November 2026, 10:05 WIB",
  );
});

test("a name that is markup and line breaks stays a name", () => {
  const hostile = `</p><img src=x onerror="alert(1)">\r\nBcc: x@y.example\u202E'{left}`;
  const words = mailWords("invitation", { ...body, bodyName: hostile }, "id", AT);
  expect(words.subject).not.toMatch(/[\p{Cc}\u202E]/u);
  const html = mailHtml(words);
  expect(html).not.toMatch(/<img|onerror="/);
  expect(html).toContain("&#x3C;img");
  expect(mailText(words)).not.toMatch(/[\r\u202E]/);
});

test("a very long name is cut in the subject", () => {
  const words = mailWords("invitation", { ...body, bodyName: "x".repeat(5000) }, "en", AT);
  expect(words.subject.length).toBeLessThan(200);
});

test("each notice of a case has a subject and a text of its own, in both languages", () => {
  for (const locale of ["id", "en"] as const) {
    const organisation = CASE_NOTICES.map((notice) =>
      mailWords("case-moved", { ...FACTS["case-moved"], notice }, locale, AT),
    );
    const desk = DESK_NOTICES.map((notice) =>
      mailWords("case-desk", { ...FACTS["case-desk"], notice }, locale, AT),
    );
    for (const words of [organisation, desk]) {
      expect(new Set(words.map(({ subject }) => subject)).size).toBe(words.length);
      expect(new Set(words.map(({ text }) => text)).size).toBe(words.length);
    }
    const returned = organisation[CASE_NOTICES.indexOf("returned")]!.text;
    expect(returned).toContain("K2, K7");
    expect(returned).toContain(locale === "en" ? "30 December 2026" : "30 Desember 2026");
  }
});
