import type { ProfileInput } from "@/features/organisations/schema";
import type { Random } from "./random";

/** Addresses under .example and numbers of zeros: nobody can be reached by accident. */
export function contacts(random: Random, handle: string): NonNullable<ProfileInput["contacts"]> {
  const all: NonNullable<ProfileInput["contacts"]> = [];
  const domain = `${handle}.example`;
  if (random.chance(0.86))
    all.push({
      channel: "email",
      value: `${random.pick(["halo", "info", "sekretariat", "kontak"])}@${domain}`,
    });
  if (random.chance(0.7))
    all.push({
      channel: "whatsapp",
      value: `62811000${String(random.int(0, 999)).padStart(4, "0")}`,
    });
  if (random.chance(0.3))
    all.push({ channel: "phone", value: `6221000${String(random.int(0, 999)).padStart(4, "0")}` });
  if (random.chance(0.55)) all.push({ channel: "website", value: `https://${domain}` });
  if (random.chance(0.45))
    all.push({ channel: "instagram", value: handle.replaceAll("-", ".").slice(0, 28) });
  if (random.chance(0.3))
    all.push({ channel: "facebook", value: `https://facebook.example/${handle}` });
  if (random.chance(0.12))
    all.push({ channel: "youtube", value: `https://video.example/${handle}` });
  return all;
}
