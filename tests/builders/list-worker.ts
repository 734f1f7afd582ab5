import { workLists } from "@/features/imports/commands/work-lists";
import { SYSTEM } from "@/domain/actor";

// What a worker does about lists, in a process of its own that can be killed; says how much memory it took.
await workLists(SYSTEM);
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
process.exit(0);
