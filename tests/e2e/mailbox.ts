import type { Page } from "@playwright/test";
import { expect } from "./pages";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");

/** Other tests write to hundreds at once, and a mail does not stay on the first page. */
const PAGES_LOOKED_AT = 30;

/**
 * The mail page of the newest mail to an address, found in what /demo/surat answers: a browser would
 * draw the whole list at every look while the worker sends. tests/e2e/mail.spec.ts reads it as a person.
 */
export async function mailTo(page: Page, address: string, subject: string): Promise<string> {
  let found: string | undefined;
  await expect(async () => {
    for (let number = 1; number <= PAGES_LOOKED_AT && !found; number += 1) {
      const list = await (await page.request.get(`/demo/surat?halaman=${number}`)).text();
      const lines = list.split("<li").map((rest) => rest.split("</li>")[0]!);
      const line = lines.find((each) => each.includes(address) && each.includes(escaped(subject)));
      found = line && /href="(\/demo\/surat\/[^"]+)"/.exec(line)?.[1];
      if (!list.includes(`halaman=${number + 1}`)) break;
    }
    expect(found, `mail to ${address}`).toBeTruthy();
  }).toPass({ intervals: [200], timeout: 20_000 });
  return String(found);
}

/** The path of the first link in that mail. */
export async function linkInMail(page: Page, address: string, subject: string): Promise<string> {
  const mail = await (await page.request.get(await mailTo(page, address, subject))).text();
  // The text version is folded, and there without JavaScript too.
  const href = /<a [^>]*href="([^"]+)"/.exec(mail.split("<pre")[1] ?? "")?.[1] ?? "";
  return new URL(href.replaceAll("&amp;", "&"), String(process.env.APP_URL)).pathname;
}
