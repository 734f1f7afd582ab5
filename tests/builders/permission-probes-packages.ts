import { randomUUID } from "node:crypto";
import { bringInPackages } from "@/features/packages/commands/bring-in-packages";
import { declareInterest } from "@/features/packages/commands/declare-interest";
import { receivePackages } from "@/features/packages/commands/receive-packages";
import { uploadPackages } from "@/features/packages/commands/upload-packages";
import { withdrawInterest } from "@/features/packages/commands/withdraw-interest";
import type { Act } from "@/domain/permissions";
import type { Probe } from "@tests/builders/permission-probes";
import { rupRows } from "@tests/builders/rup";

/** Of an empty file, and of a package that does not exist. */
export const packageProbes = {
  "packages/receive-packages": (actor) => receivePackages(actor, { rows: rupRows([]) }),
  "packages/upload-packages": (actor, body, { agency }) =>
    uploadPackages(actor, {
      agencyId: body.type === "agency" ? body.id : agency.id,
      rows: rupRows([]),
    }),
  "packages/bring-in-packages": (actor) => bringInPackages(actor),
  "packages/declare-interest": (actor, body, { organisation }) =>
    declareInterest(actor, {
      ...{ packageId: randomUUID(), note: "" },
      organisationId: body.type === "organisation" ? body.id : organisation.id,
    }),
  "packages/withdraw-interest": (actor, body, { organisation }) =>
    withdrawInterest(actor, {
      packageId: randomUUID(),
      organisationId: body.type === "organisation" ? body.id : organisation.id,
    }),
} satisfies Partial<Record<Act, Probe>>;
