import { randomUUID } from "node:crypto";
import { agencyNameKey } from "@/domain/membership";
import { database } from "./signed-in";

/** A confirmed agency of one test alone, with a unit; `members` is the page of its members. */
export async function anAgency(mark = randomUUID().slice(0, 13)) {
  const now = new Date();
  const name = `Pemerintah Kabupaten ${mark}`;
  const agency = await database.agency.create({
    data: {
      ...{ slug: `instansi-${mark}`, name, nameKey: agencyNameKey(name), kind: "regency" },
      ...{ state: "confirmed", createdAt: now, changedAt: now, mailDomains: ["contoh.example"] },
      units: { create: { name: "Bappeda" } },
    },
  });
  return { ...agency, members: `/instansi/${agency.slug}/anggota` };
}
