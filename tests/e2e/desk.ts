import { randomBytes, randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "@playwright/test";
import { dayIn, daysAfter } from "@/domain/civil-day";
import type { DocumentType } from "@/domain/documents";
import { aPdf } from "@tests/builders/papers";
import { expect } from "./pages";
import { database, signIn } from "./signed-in";
import { wordsOf } from "./words";
import { anOrganisation } from "./workspace";

const w = wordsOf("id");

const today = dayIn("WITA", new Date());
/** What ends, ends some time after any day on which this runs. */
const LEASE_UNTIL = daysAfter(today, 520);
const TERM_UNTIL = daysAfter(today, 800);
const PRINTED = daysAfter(today, -25);
/** Of a print-out that takes the place of that one. */
export const PRINTED_ANEW = daysAfter(today, -6);
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Of every paper but the one that was uploaded: as uploads would leave them, with the same bytes. */
const OTHERS: { type: DocumentType; number?: string; issuedOn: string; endsOn?: string }[] = [
  { type: "deed", number: "12", issuedOn: "2018-03-04" },
  { type: "npwp", issuedOn: "2018-06-01" },
  { type: "kswp", issuedOn: PRINTED },
  { type: "board_decree", number: "SK-3/2024", issuedOn: "2024-02-01", endsOn: TERM_UNTIL },
  { type: "structure", issuedOn: "2024-02-01" },
  { type: "bylaws", number: "ART-1", issuedOn: "2018-03-05" },
  { type: "lease", number: "07/PSM/2026", issuedOn: "2026-05-04", endsOn: LEASE_UNTIL },
  { type: "office_photo", issuedOn: "2026-05-04" },
];

/** An organisation with a profile and papers that all five conditions can be met by, but one paper. */
export async function almostWhole() {
  const made = await anOrganisation();
  await database.organisation.update({
    where: { id: made.id },
    data: {
      ...{ kind: "general", legalForm: "foundation", street: "Jalan Contoh 1" },
      officeTenure: "rented",
      legal: {
        create: {
          ...{ deedNumber: "12", deedDate: day("2018-03-04"), npwpMask: "01.***.***.*-***.000" },
          ...{ npwpHash: new Uint8Array(randomBytes(32)), npwpCipher: new Uint8Array(60) },
          ...{ approvalNumber: "AHU-0012485", approvalDate: day("2018-05-12") },
        },
      },
      people: {
        create: {
          ...{ name: "Rangga Contoh", role: "Ketua", group: "executive", position: 0 },
          ...{ termFrom: day("2024-02-01"), termUntil: day(TERM_UNTIL) },
        },
      },
    },
  });
  return made;
}

/** All other papers, once the first one was uploaded by its page. */
export async function theOtherPapers(organisationId: string) {
  const first = await database.document.findFirstOrThrow({ where: { organisationId } });
  await database.document.createMany({
    data: OTHERS.map(({ type, number, issuedOn, endsOn }) => ({
      ...{ organisationId, type, number: number ?? null, issuer: "Penerbit contoh" },
      ...{ issuedOn: day(issuedOn), endsOn: endsOn ? day(endsOn) : null },
      ...{ visibility: "reviewers", stateSince: first.stateSince, sha256: first.sha256 },
      ...{ uploadedAt: first.uploadedAt, title: type === "office_photo" ? "Depan" : null },
    })),
  });
}

/** Uploads a paper of its kind by the page that asks for it. */
export async function uploadBy(page: Page, room: string, word: string, said: string[][]) {
  await page.goto(`${room}/dokumen/unggah/${word}`);
  for (const [id, value] of said) await page.locator(`#${id}`).fill(value!);
  await page.locator("#file").setInputFiles({
    ...{ name: "surat.pdf", mimeType: "application/pdf" },
    buffer: aPdf([`(${randomUUID()})`]),
  });
  await page.getByRole("button", { name: w.documents.form.submit, exact: true }).click();
  await expect(page.getByText(w.documents.said.terunggah)).toBeVisible();
}

/** Somebody of the desk in a browser of their own. */
export async function atTheDesk(browser: Browser, role: "reviewer" | "review_lead" = "reviewer") {
  const context = await browser.newContext({
    ...{ baseURL: process.env.APP_URL, locale: "id-ID", timezoneId: "Asia/Jakarta" },
    viewport: { width: 1280, height: 900 },
  });
  await signIn(context, { name: `Penelaah ${randomUUID().slice(0, 6)}`, roles: [role] });
  return context.newPage();
}

const press = (of: Page | Locator, name: string) =>
  of.getByRole("button", { name, exact: true }).click();

/** Opens a case, states no tie and takes it. */
export async function takeBy(page: Page, code: string, button = w.review.case.claim) {
  await page.goto(`/telaah/${code}`);
  await page.locator('[name="tie"][value="none"]').check();
  await press(page, w.review.case.stateIt);
  await press(page, button);
  await expect(page.getByText(w.review.case.said.diambil)).toBeVisible();
}

type Read = { number?: string; date?: string };
/** What stands on the key paper of each item. */
const READ: Record<string, Read> = {
  K1: { number: "ahu 0012485", date: "2018-05-12" },
  K2: { date: PRINTED },
  K3: { number: "SK-3/2024", date: "2024-02-01" },
  K4: { number: "12", date: "2018-03-04" },
  K7: { number: "07/PSM/2026", date: "2026-05-04" },
};

/** Decides one item by its form and saves it. */
export async function decideBy(
  page: Page,
  item: string,
  result: "met" | "needs_correction" | "not_met" = "met",
  more: Read & { reason?: string; note?: string } = {},
) {
  const form = page.locator(`#${item}`);
  const { number, date } = { ...READ[item], ...more };
  if (number) await form.locator(`#${item}-number`).fill(number);
  if (date) await form.locator(`#${item}-date`).fill(date);
  await form.locator(`[name="result"][value="${result}"]`).check();
  if (more.reason) await form.locator(`#${item}-reason`).selectOption(more.reason);
  if (more.note) await form.locator(`#${item}-note`).fill(more.note);
  await press(form, w.review.case.save.replace("{code}", item));
}

export const pressIn = press;
