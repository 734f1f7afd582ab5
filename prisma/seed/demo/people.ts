import type { ProfileInput } from "@/features/organisations/schema";
import type { Random } from "./random";

type People = NonNullable<ProfileInput["people"]>;

const FIRST =
  `Andi Siti Budi Dewi Rahmat Nurhayati Yohanes Maria Ketut Wayan Made Lalu Baiq Ahmad Fatimah Agus Sri Bambang Ratna
Yusuf Aminah Hendra Lestari Rizal Melati Daniel Ester Petrus Magdalena Samuel Hotma Tiur Rosmini Zulkifli Asriani Muhtar Hasnah
Slamet Wahyuni Dedi Neneng Cecep Euis Teuku Cut Syarifah Irwan Rina Ferdinand Agustina Natalia Yakobus Sesilia Gregorius Elisabet
Dayang Awang Rudi Marlina Syahrul Hamidah Ilham Nadia Surya Kirana Bagas Laras Galih Wulan Aditya Puspita`.split(
    /\s+/,
  );
const LAST =
  `Contohwati Rekaan Mahardika Pratiwi Saputra Nurjannah Wibowo Lestari Hidayat Ramadhani Manurungan Sitorangan Batubaru
Tambunsari Wanggaimu Kambuaya Rumbiako Letsoina Pattinaya Lamahodo Benulo Tanggela Nggadas Panjaitan Daeng-Ngai Mappasila
Patunrungi Baharudina Suwandaru Kusumaning Hartonoto Prasetyani Gunawati Permanaka Suryaningrum Wirajaya Adnyaswari Sudarmini
Purnamika Fadhilasari Azharuddina Ginturia Lubisari Nasutiana Dalimuntea Zebuari Halawanta Gulonto`.split(
    /\s+/,
  );

const name = (random: Random) => `${random.pick(FIRST)} ${random.pick(LAST)}`;

const STAFF_ROLES = [
  ...[
    "Direktur pelaksana",
    "Manajer program",
    "Staf keuangan",
    "Koordinator lapangan",
    "Fasilitator desa",
  ],
  ...[
    "Fasilitator desa",
    "Staf pemantauan dan evaluasi",
    "Staf administrasi",
    "Peneliti",
    "Pelatih",
  ],
];

const year = (full: number, month: number, day: number) =>
  `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** A board with its terms, some over and some ending soon, and those who work there. */
export function people(
  random: Random,
  size: number,
  expertise: readonly string[],
  isFoundation: boolean,
): People {
  const from = random.int(2018, 2025);
  const until = from + random.pick([3, 5, 5]);
  const term = {
    termFrom: year(from, random.int(1, 12), 1),
    termUntil: year(until, random.int(1, 12), random.int(1, 28)),
  };
  const board = (group: "advisory" | "supervisory" | "executive", roles: string[]): People =>
    roles.map((role) => ({ group, name: name(random), role, ...(group === "executive" && term) }));
  const staff: People = Array.from({ length: size }, (_, at) => ({
    group: "staff",
    name: name(random),
    role: STAFF_ROLES[at] ?? random.pick(STAFF_ROLES.slice(4)),
    expertise: random.pick(expertise),
    permanent: random.chance(0.55),
  }));
  return [
    ...(isFoundation ? board("advisory", ["Ketua pembina", "Anggota pembina"]) : []),
    ...(isFoundation || random.chance(0.4) ? board("supervisory", ["Ketua pengawas"]) : []),
    ...board("executive", ["Ketua", "Sekretaris", "Bendahara"]),
    ...staff,
  ];
}
