import type { ProfileInput } from "@/features/organisations/schema";
import type { Random } from "./random";

type People = NonNullable<ProfileInput["people"]>;

// Given and family names by province; family names are slightly off those that exist, on purpose.
const NAMES: [codes: string[], first: string, last: string][] = [
  [
    ["73", "76", "74", "64", "65"],
    "Andi Asriani Muhtar Hasnah Rosmini Syahrul Hamidah Ilham Nurhayati Zulkifli Irwan Sitti",
    "Mappasila Sannangka Tenripadanga Lamakkuasa Bahtiarani Mallombasa Saenuddina Rampegaua Pallawagauan Patunrungi Baharudina Ramliana Tanriawan Pasolori Makkarumpa",
  ],
  [
    ["31", "33", "34", "35", "18"],
    "Agus Sri Bambang Ratna Slamet Wahyuni Bagas Laras Galih Wulan Aditya Puspita Hendra",
    "Wibowanto Santosaningtyas Nugrohowati Susantari Purwandaru Handayanti Setyawanto Widodari Pamungkasih Hartonoto Prasetyani Suryaningrum Wirajayanto Mahardikanti Kusumaningdyah Utaminingrum",
  ],
  [
    ["32", "36"],
    "Dedi Neneng Cecep Euis Asep Rina Ujang Lilis Dadan Yayah Iman Tuti",
    "Permanaka Nugrahadi Setiawanda Komariahwati Hermawansa Wirahadita Somantrika Firmansyahna Kurniasihna Suwandara Gunawati Saputrana Kartiwana Sutisnadi Rahayuningsih",
  ],
  [
    ["51"],
    "Wayan Made Nyoman Ketut Putu Kadek Komang Gede",
    "Adnyaswari Suryanthara Mahendrayasa Wedaningrat Sukarnadi Pradnyasari Widianthari Sudarmini Purnamika Suardanata Wirawantara Artikayasa",
  ],
  [
    ["52"],
    "Lalu Baiq Muhamad Nurul Sahabudin Hajrah",
    "Wirangsa Sudirmansa Azharinata Mustiawarni Jayengrana Hilmiatun Supriadinata Sukmajati Padmiasa Tresnayani",
  ],
  [
    ["53"],
    "Yohanes Maria Petrus Magdalena Gregorius Sesilia Yakobus Ester Agustina Ferdinandus",
    "Lamahodo Bolilera Tefaleo Nahakorin Seranlay Dapalangga Riwunaru Kelenmau Tanggela Nggadas Wanggaimu Benulo Letelay Kolimonu Bereki",
  ],
  [
    ["12"],
    "Hotma Tiur Daniel Ester Samuel Natalia Rudi Marlina",
    "Manurungan Simarsoitan Nainggolani Hutabangun Purbasari Siregaran Harahapsa Sinagaran Gultomari Sitorangan Batubarana Tambunsari Panjaitana Ginturia Lubisari Dalimuntea",
  ],
  [
    ["71", "81", "82"],
    "Ferdinand Natalia Samuel Agustina Yusuf Elisabet Daniel Aminah",
    "Letsoina Wattimenara Sahetaputty Lumentara Mandagiri Rattulangi Tahapary Kaligisan Umarellan Pattinayan Rumengana Tumbelakan Latuperisan Kainamara",
  ],
  [
    ["91", "92", "93", "94", "95", "96"],
    "Yakobus Elisabet Yohana Daniel Ester Samuel Maria Petrus",
    "Kambuayan Yikwamban Mandacanis Sawakire Fonatabi Imbirisa Kogoyan Waromina Howayan Rumbiako Wanimbona Korwana Asmuruaf",
  ],
  [
    ["61", "62", "63"],
    "Dayang Awang Rudi Marlina Norhasanah Akhmad Hermanus Yuliana",
    "Azharuddina Riwutara Syahranita Nordiansa Lawingkan Tumonara Barlianta Ruslandi Ensalang Djaranga Nampungan Saberana Halidana",
  ],
  [
    ["11", "13", "14", "15", "16", "17", "19", "21", "72", "75"],
    "Teuku Cut Syarifah Rahmat Fatimah Ahmad Yusuf Aminah Rizal Melati Dewi Hidayat",
    "Fadhilasari Tanjungsari Chaniagowan Sikumbara Meurahati Daulayan Pohansyah Igirisan Lamakarate Ramadhanti Nurjannati Zebuari Nasutiana Hasyimida Mukhtariah Syafrianto",
  ],
];

/** A name as people of that province have them, of nobody in particular. */
function name(random: Random, provinceCode: string) {
  const [, first, last] = NAMES.find(([codes]) => codes.includes(provinceCode)) ?? NAMES[1]!;
  // Teuku and Cut are Aceh's alone.
  const given = first
    .split(" ")
    .filter((one) => provinceCode === "11" || !/^(Teuku|Cut)$/.test(one));
  return [random.pick(given), random.pick(last.split(" "))] as const;
}

const STAFF_ROLES = [
  ...["Direktur pelaksana", "Manajer program", "Staf keuangan", "Koordinator lapangan"],
  ...["Fasilitator lapangan", "Fasilitator lapangan", "Staf pemantauan dan evaluasi"],
  ...["Staf administrasi", "Peneliti", "Pelatih"],
];

const year = (full: number, month: number, day: number) =>
  `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** A board with its terms, some over and some ending soon, and those who work there. */
export function people(
  random: Random,
  {
    size,
    expertise,
    isFoundation,
    provinceCode,
    founded,
  }: {
    size: number;
    expertise: readonly string[];
    isFoundation: boolean;
    provinceCode: string;
    founded: number;
  },
): People {
  const from = random.int(Math.max(2019, founded), 2025);
  const until = from + random.pick([3, 5, 5]);
  const term = {
    termFrom: year(from, random.int(1, 12), 1),
    termUntil: year(until, random.int(1, 12), random.int(1, 28)),
  };
  const taken = new Set<string>();
  // A board of one family would be a story of its own; in a large team a namesake is no wonder.
  const another = (tries = 0): string => {
    const [given, family] = name(random, provinceCode);
    if (tries < 12 && (taken.has(family) || taken.has(given))) return another(tries + 1);
    taken.add(given).add(family);
    return `${given} ${family}`;
  };
  const board = (group: "advisory" | "supervisory" | "executive", roles: string[]): People =>
    roles.map((role) => ({ group, name: another(), role, ...(group === "executive" && term) }));
  const boards = [
    ...(isFoundation ? board("advisory", ["Ketua pembina", "Anggota pembina"]) : []),
    ...(isFoundation || random.chance(0.4) ? board("supervisory", ["Ketua pengawas"]) : []),
    ...board("executive", ["Ketua", "Sekretaris", "Bendahara"]),
  ];
  const staff: People = Array.from({ length: size }, (_, at) => ({
    group: "staff",
    name: another(),
    role: STAFF_ROLES[at] ?? random.pick(STAFF_ROLES.slice(4)),
    expertise: random.pick(expertise),
    permanent: random.chance(0.55),
  }));
  return [...boards, ...staff];
}
