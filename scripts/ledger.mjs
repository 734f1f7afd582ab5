// npm run ledger: a hundred uploads and a hundred saves by people who try again until they are told it
// is done, while the app is killed with kill -9. Then every entry of the ledger is looked for: there,
// once, and with its bytes. Ends by itself and leaves nothing running.
import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Drilled } from "./lib/drilled.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { freePort, until } from "./lib/processes.mjs";
import { dataFolder } from "./lib/project.mjs";
import { Visitor } from "./lib/visitor.mjs";
import { Refusal, say } from "./lib/words.mjs";

const UPLOADS = 100;
const SAVES = 100;
const AT_ONCE = 6;
const folder = path.join(dataFolder, "ledger");
const home = "/ruang-oms/yayasan-tunas-walasuji";
const KINDS = ["lain", "pernyataan", "laporan-keuangan"];
const PEOPLE = ["oms@simpul.test", "hasmawati@walasuji.example"];
const PASSWORD = "simpul-demo-2026";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** A small PDF that no other entry has. */
const paper = (mark) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages ` +
      `/Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /Remark (${mark}) ` +
      `>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n` +
      `190\n%%EOF\n`,
  );

/** Tries until there is an answer that says it is done; tells how often it took. */
async function insistOn(entry, attempt) {
  for (entry.tries = 1; entry.tries <= 400; entry.tries++) {
    const isDone = await attempt().catch((error) => {
      entry.last = error.message;
      return false;
    });
    if (isDone) return void (entry.done = true);
    await new Promise((next) => setTimeout(next, 400));
  }
}

/** The form is asked for once and sent until it is answered, as a page that stays open does. */
const uploads = (visitor, entry) => {
  let form;
  return async () => {
    form ??= await visitor.form(`${home}/dokumen/unggah/${entry.kind}`, "file");
    form.values.set("title", entry.mark);
    form.values.set("visibility", "agencies");
    form.values.set("file", new Blob([entry.bytes], { type: "application/pdf" }), "surat.pdf");
    const answer = await visitor.ask(form.action, { method: "POST", body: form.values });
    entry.last = `${answer.status} ${answer.headers.get("location") ?? ""}`;
    return answer.status === 303 && answer.headers.get("location")?.includes("pesan=terunggah");
  };
};

const saves = (visitor, entry) => {
  let form;
  return async () => {
    form ??= await visitor.form(`${home}/profil/pengalaman/baru`, "title");
    const said = {
      ...{ title: entry.mark, client: "Pemberi kerja contoh", clientKind: "donor" },
      ...{ startedOn: "2024-01-15", role: "lead", onwards: "exit" },
    };
    for (const [name, value] of Object.entries(said)) form.values.set(name, value);
    const answer = await visitor.ask(form.action, { method: "POST", body: form.values });
    entry.last = `${answer.status}`;
    return answer.status === 303;
  };
};

async function work(entries, visitors) {
  const left = [...entries];
  const one = async (_, at) => {
    const visitor = visitors[at % visitors.length];
    for (let entry = left.shift(); entry; entry = left.shift()) {
      await insistOn(entry, (entry.bytes ? uploads : saves)(visitor, entry));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** Each time the app is killed it is started again later; after so many, half a minute later. */
const MOST_KILLS = 9;

/** Kills the app as soon as it answers again, until the work is done. */
async function killer(one, isOver) {
  let kills = 0;
  while (!isOver() && kills < MOST_KILLS) {
    await until(async () => isOver() || (await one.healthy()), 60_000, 100);
    await new Promise((next) => setTimeout(next, 700 + Math.random() * 1_500));
    if (isOver() || !one.app) continue;
    process.kill(one.app, "SIGKILL");
    kills++;
  }
  return kills;
}

/** What is there afterwards of each entry: how often, and whether its file is whole. */
async function audit(visitor, entries) {
  const list = await (await visitor.ask(`${home}/dokumen`)).text();
  const page = await (await visitor.ask(`${home}/profil/pengalaman`)).text();
  // A work is named in its line, and again for screen readers beside its link.
  const works = page.split("<li").slice(1);
  const lines = list.split('class="paper-line"').slice(1);
  const faults = [];
  for (const entry of entries) {
    if (!entry.bytes) {
      const times = works.filter((line) => line.includes(`>${entry.mark}<`)).length;
      if (times !== 1) faults.push(`${entry.mark}: there ${times} times`);
      continue;
    }
    const found = lines.filter((line) => line.includes(`>${entry.mark}<`));
    if (found.length !== 1) faults.push(`${entry.mark}: there ${found.length} times`);
    const file = await visitor.ask(/\/berkas\/[0-9a-f-]+/.exec(found[0] ?? "")?.[0] ?? "/");
    const bytes = Buffer.from(await file.arrayBuffer());
    if (sha256(bytes) !== sha256(entry.bytes)) faults.push(`${entry.mark}: not its bytes`);
  }
  return faults;
}

await lifetime(
  async ({ onEnd }) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    onEnd(() => rmSync(folder, { recursive: true, force: true }));
    const one = new Drilled(folder, await freePort());
    one.env.SIMPUL_DEMO = "1";
    onEnd(() => one.destroy());
    await one.start();
    const visitors = PEOPLE.map(() => new Visitor(one.address));
    for (const [at, visitor] of visitors.entries()) await visitor.signIn(PEOPLE[at], PASSWORD);

    const entries = [
      ...Array.from({ length: UPLOADS }, (_, at) => {
        const mark = `Buku besar berkas ${String(at).padStart(3, "0")}`;
        return { mark, kind: KINDS[at % KINDS.length], bytes: paper(mark) };
      }),
      ...Array.from({ length: SAVES }, (_, at) => ({
        mark: `Buku besar kerja ${String(at).padStart(3, "0")}`,
      })),
    ].sort((a, b) => sha256(a.mark).localeCompare(sha256(b.mark)));
    let isOver = false;
    const killing = killer(one, () => isOver);
    const began = Date.now();
    await work(entries, visitors);
    isOver = true;
    const kills = await killing;
    await until(() => one.healthy(), 60_000);
    const tries = entries.reduce((sum, entry) => sum + entry.tries, 0);
    const undone = entries.filter(({ done }) => !done);
    const faults = await audit(visitors[0], entries);
    say(
      `${UPLOADS} uploads and ${SAVES} saves in ${Math.round((Date.now() - began) / 1000)} s: ` +
        `${kills} times kill -9, ${tries} tries, ${entries.length - undone.length} acknowledged.`,
    );
    for (const { mark, last } of undone) say(`  never acknowledged: ${mark} (${last})`);
    for (const fault of faults) say(`  ${fault}`);
    if (undone.length + faults.length > 0 || kills < 5)
      throw new Refusal("The ledger does not add up.");
    say("Each is there once, and every file has its bytes.");
  },
  { interrupted: 130 },
);
