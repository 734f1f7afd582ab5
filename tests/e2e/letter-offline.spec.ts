import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { noViolations } from "./axe";
import { expect, LANGUAGES, noSidewaysScroll, test } from "./pages";
import { database } from "./signed-in";
import { wordsOf } from "./words";

const run = promisify(execFile);

test("a letter is checked away from us, by what anybody can download", async ({
  page,
  context,
}, info) => {
  const { code, number } = await database.letter.findFirstOrThrow({ orderBy: { issuedAt: "asc" } });
  const keep = async (name: string, body: Buffer | string) => {
    await writeFile(info.outputPath(name), body);
    return info.outputPath(name);
  };
  for (const { prefix, locale } of LANGUAGES) {
    const w = wordsOf(locale).letters;
    await page.goto(`${prefix}/verifikasi/${code}`);
    await page.getByRole("link", { name: w.check.offline }).click();
    await expect(page.getByRole("heading", { level: 1, name: w.offline.title })).toBeVisible();
    await noViolations(page);
    await noSidewaysScroll(page);
  }
  const get = async (path: string) => (await page.request.get(path)).body();
  const jws = (await get(`/berkas/surat/${code}/surat.jws`)).toString();
  const letter = await keep("surat.jws", jws);
  const keys = await keep("jwks.json", await get("/.well-known/jwks.json"));
  const script = await keep("check.mjs", await get("/berkas/periksa-surat/check-letter.mjs"));
  const checker = await keep("check.html", await get("/berkas/periksa-surat/check-letter.html"));
  const middle = jws.length >> 1;
  const other = jws[middle] === "A" ? "B" : "A";
  const changed = await keep(
    "changed.jws",
    `${jws.slice(0, middle)}${other}${jws.slice(middle + 1)}`,
  );

  const said = await run(process.execPath, [script, letter, keys]);
  expect(said.stdout).toContain(`Genuine: ${number}`);
  expect(said.stdout).toContain("contoh, tidak berlaku");
  expect(said.stdout.match(/^ {2}K\d verified/gm)).toHaveLength(5);
  await expect(run(process.execPath, [script, changed, keys])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Changed"),
  });

  await context.setOffline(true);
  await page.goto(pathToFileURL(checker).href);
  const result = page.locator("output");
  const choose = async (file: string) => {
    await page.locator("#jws").setInputFiles(file);
    await page.locator("#keys").setInputFiles(keys);
  };
  await choose(changed);
  await expect(result).toContainText("Berubah");
  await choose(letter);
  await expect(result).toContainText("Asli");
  await expect(result).toContainText(number);
  await page.locator("#language").click();
  await expect(result).toContainText("Genuine");
  await expect(result).toContainText("An example, not valid.");
  await page.locator("#keys").setInputFiles(letter);
  await expect(result).toContainText("cannot be read");
  await noViolations(page);
});

test("no other file of ours is handed out there", async ({ request }) => {
  for (const name of ["asvs.md", "..%2fpackage.json", "constructor", "check-letter"])
    expect((await request.get(`/berkas/periksa-surat/${name}`)).status()).toBe(404);
});
