import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { SYSTEM } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { seedDemoAccounts } from "./demo/accounts";
import { seedDemoAssessments } from "./demo/assessments";
import { seedDemoCases } from "./demo/cases";
import { seedDemoDuplicates } from "./demo/duplicates";
import { seedKeptProfiles } from "./demo/kept-profiles";
import { seedDemoInstruments } from "./demo/instruments";
import { seedDemoLetters } from "./demo/letters";
import { seedDemoMeasures } from "./demo/measures";
import { seedDemoMembers } from "./demo/members";
import { seedDemoPackageAnswers } from "./demo/package-answers";
import { seedDemoPackages } from "./demo/packages";
import { seedDemoPreparation } from "./demo/preparation";
import { seedDemoReports } from "./demo/reports";
import { seedDemoRegistrations } from "./demo/registrations";
import { seedDemoRules } from "./demo/rules";
import { seedDemoShortlists } from "./demo/shortlists";
import { seedDemo } from "./demo/seed";
import { seedDemoUploads } from "./demo/uploads";
import { seedReference } from "./reference/seed";
import { seedSearch } from "./search";

const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * Reference data always; invented organisations only where they are asked for. A real installation
 * never starts on a database that holds invented ones.
 */
async function main() {
  if (!env.SIMPUL_DEMO && (await db.organisation.count({ where: { isDemo: true } })) > 0) {
    throw new Error(
      "This database holds demo data. Use an empty one, or set SIMPUL_DEMO=1 for a demonstration.",
    );
  }
  say(`Reference data: ${await seedReference()}`);
  say(`Search index: ${await seedSearch(say)}`);
  if (env.SIMPUL_DEMO) {
    say(`Demo data: ${await seedDemo(say)}`);
    say(`Demo accounts: ${await seedDemoAccounts(clock())}`);
    say(`Demo members: ${await seedDemoMembers(clock())}`);
    // Before the papers and cases of the last weeks, for it goes back more than a year.
    say(`Demo assessments: ${await seedDemoAssessments(clock())}`);
    say(`Demo registrations: ${await seedDemoRegistrations(clock())}`);
    say(`Demo profiles: ${await seedKeptProfiles(clock())}`);
    say(`Demo papers: ${await seedDemoUploads(clock())}`);
    say(`Demo cases: ${await seedDemoCases(clock())}`);
    say(`Demo reports: ${await seedDemoReports(clock())}`);
    say(`Demo letters: ${await seedDemoLetters(clock())}`);
    say(`Demo packages: ${await seedDemoPackages(clock())}`);
    say(`Demo package answers: ${await seedDemoPackageAnswers(clock())}`);
    say(`Demo preparation: ${await seedDemoPreparation(clock())}`);
    say(`Demo shortlists: ${await seedDemoShortlists(clock())}`);
    say(`Demo measures: ${await seedDemoMeasures(clock())}`);
    say(`Demo duplicates: ${await seedDemoDuplicates(clock())}`);
    say(`Demo rules: ${await seedDemoRules(clock())}`);
    say(`Demo instruments: ${await seedDemoInstruments(clock())}`);
  }
  await foldSearchChanges(SYSTEM);
}

await main().finally(() => db.$disconnect());
