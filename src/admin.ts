import { inviteFirstAdmin } from "@/features/accounts/commands/invite-first-admin";
import { SYSTEM } from "@/domain/actor";
import { addressOf, isAddress } from "@/domain/address";

// npm run admin -- --email a@b.go.id: a link to become the first platform admin of an installation.

const USAGE = `npm run admin -- --email name@agency.go.id
Prints a link, which works once within 24 hours. Afterwards admins invite each other at /admin/anggota.`;

const REFUSALS = {
  "not-allowed": "Only the console may do this.",
  "already-known": "This address has an account. Let an admin invite it, or use another address.",
  "admin-exists": "There is a platform admin already, who can invite others at /admin/anggota.",
} as const;

async function main(words: string[]): Promise<number> {
  const email = addressOf(words[words.indexOf("--email") + 1] ?? "");
  if (!words.includes("--email") || !isAddress(email)) return fail(USAGE);
  const result = await inviteFirstAdmin(SYSTEM, { email });
  if (!result.ok) return fail(REFUSALS[result.reason]);
  process.stdout.write(
    `Open this link within 24 hours, choose a password, then set up the second factor:\n\n  ${result.value.link}\n\n`,
  );
  return 0;
}

function fail(words: string): number {
  process.stderr.write(`${words}\n`);
  return 1;
}

process.exit(await main(process.argv.slice(2)));
