type Day = [date: string, nameId: string, nameEn: string];

// 2025 and 2026: joint decrees of the three ministers on national holidays and joint leave.
// 2027: only the days whose date a law fixes; the others are missing until their decree is entered.
const NATIONAL: Day[] = [
  ["2025-01-01", "Tahun Baru Masehi", "New Year"],
  ["2025-01-27", "Isra Mikraj Nabi Muhammad", "Ascension of the Prophet Muhammad"],
  ["2025-01-29", "Tahun Baru Imlek", "Lunar New Year"],
  ["2025-03-29", "Hari Suci Nyepi", "Nyepi"],
  ["2025-03-31", "Idulfitri 1446 H", "Eid al-Fitr"],
  ["2025-04-01", "Idulfitri 1446 H", "Eid al-Fitr"],
  ["2025-04-18", "Wafat Yesus Kristus", "Good Friday"],
  ["2025-04-20", "Kebangkitan Yesus Kristus", "Easter"],
  ["2025-05-01", "Hari Buruh Internasional", "Labour Day"],
  ["2025-05-12", "Hari Raya Waisak", "Vesak"],
  ["2025-05-29", "Kenaikan Yesus Kristus", "Ascension of Jesus Christ"],
  ["2025-06-01", "Hari Lahir Pancasila", "Pancasila Day"],
  ["2025-06-06", "Iduladha 1446 H", "Eid al-Adha"],
  ["2025-06-27", "Tahun Baru Islam 1447 H", "Islamic New Year"],
  ["2025-08-17", "Hari Kemerdekaan", "Independence Day"],
  ["2025-09-05", "Maulid Nabi Muhammad", "Birthday of the Prophet Muhammad"],
  ["2025-12-25", "Kelahiran Yesus Kristus", "Christmas"],
  ["2026-01-01", "Tahun Baru Masehi", "New Year"],
  ["2026-01-16", "Isra Mikraj Nabi Muhammad", "Ascension of the Prophet Muhammad"],
  ["2026-02-17", "Tahun Baru Imlek", "Lunar New Year"],
  ["2026-03-19", "Hari Suci Nyepi", "Nyepi"],
  ["2026-03-21", "Idulfitri 1447 H", "Eid al-Fitr"],
  ["2026-03-22", "Idulfitri 1447 H", "Eid al-Fitr"],
  ["2026-04-03", "Wafat Yesus Kristus", "Good Friday"],
  ["2026-04-05", "Kebangkitan Yesus Kristus", "Easter"],
  ["2026-05-01", "Hari Buruh Internasional", "Labour Day"],
  ["2026-05-14", "Kenaikan Yesus Kristus", "Ascension of Jesus Christ"],
  ["2026-05-27", "Iduladha 1447 H", "Eid al-Adha"],
  ["2026-05-31", "Hari Raya Waisak", "Vesak"],
  ["2026-06-01", "Hari Lahir Pancasila", "Pancasila Day"],
  ["2026-06-16", "Tahun Baru Islam 1448 H", "Islamic New Year"],
  ["2026-08-17", "Hari Kemerdekaan", "Independence Day"],
  ["2026-08-25", "Maulid Nabi Muhammad", "Birthday of the Prophet Muhammad"],
  ["2026-12-25", "Kelahiran Yesus Kristus", "Christmas"],
  ["2027-01-01", "Tahun Baru Masehi", "New Year"],
  ["2027-05-01", "Hari Buruh Internasional", "Labour Day"],
  ["2027-06-01", "Hari Lahir Pancasila", "Pancasila Day"],
  ["2027-08-17", "Hari Kemerdekaan", "Independence Day"],
  ["2027-12-25", "Kelahiran Yesus Kristus", "Christmas"],
];

const JOINT_LEAVE = [
  ...["2025-01-28", "2025-03-28", "2025-04-02", "2025-04-03", "2025-04-04", "2025-04-07"],
  ...["2025-05-13", "2025-05-30", "2025-06-09", "2025-08-18", "2025-12-26"],
  ...["2026-02-16", "2026-03-18", "2026-03-20", "2026-03-23", "2026-03-24"],
  ...["2026-05-15", "2026-05-28", "2026-12-24"],
];

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const holidays = [
  ...NATIONAL.map(([date, nameId, nameEn]) => ({
    date: day(date),
    nameId,
    nameEn,
    jointLeave: false,
  })),
  ...JOINT_LEAVE.map((date) => ({
    date: day(date),
    nameId: "Cuti bersama",
    nameEn: "Joint leave",
    jointLeave: true,
  })),
];
