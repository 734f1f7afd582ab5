import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { database, signIn } from "./signed-in";

/** A small organisation of its own, as a registration leaves it. */
export async function anOrganisation() {
  const mark = randomUUID().slice(0, 8);
  const now = new Date();
  const slug = `yayasan-${mark}-ujung`;
  const made = await database.organisation.create({
    data: {
      ...{ publicId: randomUUID().replaceAll("-", "").slice(0, 10), name: `Yayasan ${mark} Ujung` },
      ...{ provinceCode: "73", regencyCode: "73.08", listing: "published", isDemo: true },
      ...{ createdAt: now, changedAt: now, listedAt: now, confirmedAt: now },
      addresses: { create: { slug, isCurrent: true, since: now } },
      versions: {
        create: {
          ...{ version: 1, at: now, actor: "system", changed: [], sha256: "0".repeat(64) },
          content: { v: 2, profile: { name: `Yayasan ${mark} Ujung`, regencyCode: "73.08" } },
        },
      },
    },
  });
  return { id: made.id, slug, name: made.name, mark };
}

export const signInAs = (
  context: BrowserContext,
  organisationId: string,
  role = "oms_editor" as const,
) => signIn(context, { roles: [{ role, organisationId }] });

/** Another member of the organisation, on another machine. */
export async function asColleague(
  browser: Browser,
  id: string,
  work: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ baseURL: process.env.APP_URL });
  try {
    await signInAs(context, id);
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}
