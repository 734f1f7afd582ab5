import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds, a line each. Only violations are described: to describe the thousands of places that
 * pass takes longer than to look at them. Our pages have no frames, so that nothing needs to be put
 * together in a blank page, which is what the legacy mode leaves out.
 */
async function found(page: Page, tags?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze();
  expect(page.frames()).toHaveLength(1);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

export const noViolations = async (page: Page) => expect(await found(page, RULES)).toEqual([]);

/** By every rule that axe has on by itself. */
export const noViolationsOfAny = async (page: Page) => expect(await found(page)).toEqual([]);
