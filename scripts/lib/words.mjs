/** What a person can put right: printed as words, without a stack. */
export class Refusal extends Error {}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs one step and prints one line with its time; `work` may return a few words on what it did. */
export async function step(name, work) {
  const began = performance.now();
  const note = await work();
  say(`  ${name.padEnd(18)} ${seconds(began).padStart(7)}${note ? `  ${note}` : ""}`);
}

export function report(error) {
  const words = error instanceof Refusal ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${words}\n`);
}

// A closed terminal or pipe must not kill the process that still has to stop the others.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
