import type { Page } from "@playwright/test";
import { expect } from "./pages";

/** The path of the first link in the newest mail to an address, read as a person would at /demo/surat. */
export async function linkInMail(page: Page, address: string, subject: string): Promise<string> {
  const line = page.getByRole("listitem").filter({ hasText: address });
  const mail = line.getByRole("link", { name: subject }).first();
  await expect(async () => {
    await page.goto("/demo/surat");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await page.goto((await mail.getAttribute("href")) ?? "");
  // The text version is folded, and there without JavaScript too.
  const href = await page.locator("pre a").first().getAttribute("href");
  return new URL(href ?? "", page.url()).pathname;
}
