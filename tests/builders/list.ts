import { bringInList } from "@/features/imports/commands/bring-in-list";
import { mapList } from "@/features/imports/commands/map-list";
import { receiveList } from "@/features/imports/commands/receive-list";
import { workLists } from "@/features/imports/commands/work-lists";
import { findList } from "@/features/imports/queries/lists";
import { SYSTEM } from "@/domain/actor";

/** Takes a file in, through the trial or into the directory, by the commands that a page calls. */
export async function bringInFile(
  file: string,
  {
    source = "Daftar uji",
    until = "imported",
  }: { source?: string; until?: "trial" | "imported" } = {},
) {
  const received = await receiveList(SYSTEM, { path: file, source });
  if (!received.ok) throw new Error(received.reason);
  const { importId } = received.value;
  const found = async () => (await findList(SYSTEM, importId))!;
  const first = await found();
  if (first.state === "uploaded") {
    const fields = new Map(
      first.columns.flatMap(({ field }, at) => (field ? [[at, field] as const] : [])),
    );
    const mapped = await mapList(SYSTEM, { importId, version: first.version, fields });
    if (!mapped.ok) throw new Error(mapped.reason);
    await workLists(SYSTEM, { only: importId });
  }
  const tried = await found();
  if (until === "imported" && tried.state === "trial") {
    await bringInList(SYSTEM, { importId, version: tried.version });
    await workLists(SYSTEM, { only: importId });
  }
  return found();
}
