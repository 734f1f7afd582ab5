import { checkSearch } from "@/features/search/commands/check-search";
import { rebuildSearch } from "@/features/search/commands/rebuild-search";
import { SYSTEM } from "@/domain/actor";

// npm run search:rebuild, npm run search:check: the operators' way to keep the index of the directory.

const USAGE = `npm run search:rebuild   writes the index anew, while searches go on
npm run search:check     compares the index with what the organisations say now`;

const EVERY = 5_000;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const progress = (done: number, of: number) => {
  if (done % EVERY < 250 || done === of) say(`  ${done} of ${of} organisations`);
};

async function main([verb]: string[]): Promise<number> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
  if (verb === "rebuild") {
    const result = await rebuildSearch(SYSTEM, progress);
    if (!result.ok) throw new Error(result.reason);
    say(`${result.value.documents} organisations indexed in ${seconds()}.`);
    return 0;
  }
  if (verb === "check") {
    const result = await checkSearch(SYSTEM, progress);
    if (!result.ok) throw new Error(result.reason);
    const { documents, postings, wrong } = result.value;
    for (const line of wrong) say(`  ${line}`);
    say(`${documents} documents and ${postings} postings compared in ${seconds()}.`);
    say(wrong.length === 0 ? "All agree." : "They do not agree: run npm run search:rebuild.");
    return wrong.length === 0 ? 0 : 1;
  }
  process.stderr.write(`${USAGE}\n`);
  return 1;
}

process.exit(await main(process.argv.slice(2)));
