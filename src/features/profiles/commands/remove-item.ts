import "server-only";
import type { Actor } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { typedOfItem } from "@/domain/profile-typed";
import { isItemSection } from "@/domain/profile-units";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { type Changed, changeProfile, type ChangeRefusal } from "./change-profile";

export type RemoveItemRefusal = ChangeRefusal | "item-gone" | "changed-meanwhile";

/** Takes an item out of a list of the profile; earlier versions of the profile keep it. */
export async function removeItem(
  actor: Actor,
  input: {
    organisationId: string;
    section: Section;
    item: string;
    base: number;
    requestId: string;
  },
  at: Date = clock(),
): Promise<Result<Changed, RemoveItemRefusal>> {
  const { organisationId, section, item, base, requestId } = input;
  if (!isItemSection(section)) return refuse("not-found");
  return changeProfile<RemoveItemRefusal>(
    actor,
    { act: "profiles/remove-item", organisationId, section, item, requestId, answer: "given" },
    at,
    async (tx, before) => {
      const found = typedOfItem(before.content, section, item);
      if (!found) return refuse("item-gone");
      if (found.version !== base) return refuse("changed-meanwhile");
      if (section === "experience") {
        await tx.experience.delete({ where: { id: item, organisationId } });
      } else if (section === "finance") {
        await tx.financeYear.delete({
          where: { organisationId_year: { organisationId, year: Number(item) } },
        });
      } else {
        await tx.organisationPerson.delete({ where: { id: item, organisationId } });
      }
      return ok(null);
    },
  );
}
