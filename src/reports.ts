import { findReport, listReports } from "@/features/reports/queries";
import { settleReport, type SettleReportRefusal } from "@/features/reports/commands/settle-report";
import { SYSTEM } from "@/domain/actor";

// npm run reports: the operators' way to read and settle reports until there are accounts.

const USAGE = `npm run reports                          the latest hundred, open ones first
npm run reports -- show LP-2026-000001    one report whole
npm run reports -- reply LP-2026-000001 "text"
npm run reports -- close LP-2026-000001 ["text"]`;

const REFUSALS: Record<SettleReportRefusal, string> = {
  "not-allowed": "Only operators may do this.",
  "not-found": "There is no report of this number.",
  "already-closed": "This report is closed.",
  "reply-missing": "Write the reply behind the number, in quotes.",
  "reply-long": "The reply is too long: at most 3,000 characters.",
  "changed-meanwhile": "Somebody else has just settled this report. Look again.",
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main([verb = "list", ticket = "", text]: string[]): Promise<number> {
  if (verb === "list") {
    for (const report of await listReports(SYSTEM)) {
      const { status, category, receivedAt, organisation } = report;
      say(
        [
          report.ticket,
          status,
          receivedAt.toISOString().slice(0, 16),
          category,
          organisation.name,
        ].join("  "),
      );
    }
    return 0;
  }
  if (verb === "show") {
    const report = await findReport(SYSTEM, ticket);
    if (!report) return fail(REFUSALS["not-found"]);
    say(
      `${report.ticket}  ${report.status}  ${report.category}  ${report.receivedAt.toISOString()}`,
    );
    say(`${report.organisation.name}\n\n${report.text}\n`);
    say(`Contact: ${report.contact ?? "none left"}\nReply: ${report.reply ?? "none yet"}`);
    return 0;
  }
  if (verb === "reply" || verb === "close") {
    const move = verb === "reply" ? "answer" : "close";
    const result = await settleReport(SYSTEM, { ticket, move, reply: text ?? null });
    if (!result.ok) return fail(REFUSALS[result.reason]);
    say(`${ticket} is ${result.value.status}.`);
    return 0;
  }
  return fail(USAGE);
}

function fail(words: string): number {
  process.stderr.write(`${words}\n`);
  return 1;
}

process.exit(await main(process.argv.slice(2)));
