import "server-only";
import { z } from "zod";
import { findWork, type WorkView } from "@/features/preparation/queries/work";
import type { Person } from "@/domain/actor";
import { findAgencyOf, type OwnAgency } from "@/lib/agency";
import { recordRefusal } from "@/lib/audit";
import { requireSession } from "@/lib/enter";

type Found =
  | { actor: Person; agency: OwnAgency; work: WorkView }
  | { actor: Person; agency: OwnAgency | null; work: null };

/** The work at an address, for whoever may see it; a refusal is recorded. Asks for a session. */
export async function workAt(slug: string, id: string, rest = ""): Promise<Found> {
  const { actor } = await requireSession(`/instansi/${slug}/paket/${id}${rest}`);
  const agency = await findAgencyOf(actor, slug, "preparation/see-work");
  const isId = z.uuid().safeParse(id).success;
  const work = agency && isId ? await findWork(actor, agency, id) : null;
  if (agency && work) return { actor, agency, work };
  await recordRefusal(actor, "preparation/see-work");
  return { actor, agency, work: null };
}
