import { bringInList } from "@/features/imports/commands/bring-in-list";
import { decideRows } from "@/features/imports/commands/decide-rows";
import { discardList } from "@/features/imports/commands/discard-list";
import { forgetLists } from "@/features/imports/commands/forget-lists";
import { mapList } from "@/features/imports/commands/map-list";
import { markInvited } from "@/features/imports/commands/mark-invited";
import { receiveList } from "@/features/imports/commands/receive-list";
import { tryList } from "@/features/imports/commands/try-list";
import { undoList } from "@/features/imports/commands/undo-list";
import { workLists } from "@/features/imports/commands/work-lists";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";
import { aCsv } from "@tests/builders/list-file";

const missing = { importId: "00000000-0000-7000-8000-000000000000", version: 1 };
const list = async () => ({ path: await aCsv("Nama\nSanggar Uji Izin\n"), source: "Daftar izin" });

export const importProbes: Partial<Record<Act, Probe>> = {
  "imports/receive-list": async (actor) => receiveList(actor, await list()),
  "imports/map-list": (actor) => mapList(actor, { ...missing, fields: new Map([[0, "name"]]) }),
  "imports/bring-in-list": (actor) => bringInList(actor, missing),
  "imports/undo-list": (actor) => undoList(actor, missing),
  "imports/discard-list": (actor) => discardList(actor, missing),
  "imports/decide-rows": (actor) =>
    decideRows(actor, {
      ...{ importId: missing.importId, move: "drop", rows: [1], all: "", kind: "" },
      ...{ organisationId: "", reason: "Perusahaan" },
    }),
  "imports/mark-invited": (actor) => markInvited(actor, { importId: missing.importId, rows: [1] }),
  "imports/try-list": async (actor) => tryList(actor, await list()),
  "imports/work-lists": (actor) => workLists(actor),
  "imports/forget-lists": (actor) => forgetLists(actor),
};

const [ADMIN, NOBODY] = [["platform_admin" as const], []];
const admins = { own: ADMIN, foreign: ADMIN };
const nobody = { own: NOBODY, foreign: NOBODY };

/** Who may, written out by hand beside the table. */
export const EXPECTED_OF_IMPORTS = {
  "imports/receive-list": admins,
  "imports/map-list": admins,
  "imports/mark-invited": admins,
  "imports/bring-in-list": admins,
  "imports/decide-rows": admins,
  "imports/undo-list": admins,
  "imports/discard-list": admins,
  "imports/try-list": nobody,
  "imports/work-lists": nobody,
  "imports/forget-lists": nobody,
};
