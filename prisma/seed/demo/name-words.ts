// Words of the land and the language, by the first digits of the province code.
const LOCAL: [codes: string[], words: string][] = [
  [
    ["73", "76", "74"],
    "Walasuji Sipakatau Lontara Mappatuo Massiddi Tellu Assamaturu Sipurennu Malaqbi Pabbiring Tudang Mattirobulu Mabbulo Sibatua Lempu Alebbireng",
  ],
  [
    ["72", "71", "75"],
    "Nosarara Mapalus Torang Huyula Dulohupa Masagena Tumou Sintuvu Wentira Minaesa Baliara",
  ],
  [
    ["32", "36"],
    "Sauyunan Walagri Tatar Kujang Leuwi Manglayang Mekar Gandaria Rancage Walungan Saung Tampian Sabilulungan Hanjuang",
  ],
  [
    ["33", "34", "35"],
    "Sekar Guyub Kridha Wiji Lumbung Griya Rukunarta Mugi Wasis Sembada Pamomong Sumber Gayatri Anggrek Kinasih Kartatama Gayeng Srawung Pinilih",
  ],
  [
    ["31"],
    "Betara Kampung Cakrawala Simpang Titik Sudut Kawan Teras Serambi Langkah Jejak Muara Condet",
  ],
  [["13"], "Sarumpun Salingka Lapau Minangsaiyo Rantau Gonjong Talang Batagak Saayun"],
  [["12"], "Sinalsal Dalihan Martabe Parsaoran Hasonangan Sinabungan Saroha Marsiadapari"],
  [["11"], "Seulanga Meunasah Rencong Seudati Beudoh Meusapat Keumang"],
  [
    ["14", "15", "16", "17", "18", "19", "21"],
    "Serumpun Seligi Pucuk Lembayung Saburai Timahan Gurindam Tanjak Selembayung Seguntang Sedulang Kemuning",
  ],
  [["51"], "Trihita Sarwa Subak Taksu Purnamasari Menyama Paras Paros Jepun"],
  [["52"], "Gumi Gawah Sembalun Beriuk Besiru Saling Mbolo"],
  [["53"], "Flobamorata Lamaholo Sandalika Kelimara Ina Lontar Tafaena Muri Nekamese"],
  [
    ["61", "62", "63", "64", "65"],
    "Lamin Kayuh Enggang Belian Banua Handil Baimbai Pampang Jukung Balanga Tempayan",
  ],
  [["81", "82"], "Gandong Salawaku Kieraha Masohi Larvul Cengkih Kalesang"],
  [["91", "92", "93", "94", "95", "96"], "Honai Noken Kasuari Sagu Asei Kenambai Matoa Tifara"],
];

const EVERYWHERE =
  "Lentera Mitra Tunas Cahaya Insan Karya Jejaring Suluh Matahari Benih Titian Sinergi Gema Pijar Gerbang Kawan Langit Jendela Sauh Anyam";

export const EVERYWHERE_WORDS = EVERYWHERE.split(" ");

export const localWords = (provinceCode: string) =>
  (LOCAL.find(([codes]) => codes.includes(provinceCode))?.[1] ?? EVERYWHERE).split(" ");

/** Universities nobody has founded; each is used once. */
export const CAMPUSES =
  "Kartatama Adinagara Lokacita Saraswana Tirtabuana Buminata Wiragraha Nusaprana Samudramitra Pertiwiguna Arthaloka Gunabakti Mandaraka Prabasari Cendanawangi Lazuardana".split(
    " ",
  );

/** Endings of names that begin with a word of the land. */
export const ENDINGS = "Mandiri Lestari Berdaya Sejahtera Bersama Bestari Jaya Sentosa".split(" ");

/** Names with a dot, a number or an apostrophe, as real life has them, and in which provinces. */
export const UNUSUAL: [name: string, codes?: string][] = [
  ...([["Yayasan Nurul 'Ibrah"], ["Yayasan Baitul Qana'ah"], ["Perkumpulan 28 Oktober"]] as [
    string,
  ][]),
  ...([["Yayasan Bakti '66"], ["Komunitas 7 Sungai"], ["Perkumpulan Kampung 17"]] as [string][]),
  ["Yayasan Al-Ma'unah", "11 12 13 14 15 16 18 32 36 52 63"],
  ["Yayasan Dr. Sumantara", "31 33 34 35"],
  ["Yayasan R.A. Purbaningsih", "31 33 34 35"],
  ["Perkumpulan 3 Tungku", "53 81 82 91 92 94 96"],
  ["Yayasan St. Maria Lontar", "53"],
  ["Yayasan Ka'o Nua", "53"],
  ["Perkumpulan Sa'o Waja", "53"],
  ["Yayasan H. Daeng Mappuji", "73 74 76"],
  ["Yayasan Hj. Siti Rukmana", "32 36"],
  ["Perkumpulan Bale 9", "32 33 34 35 51 52"],
];

/** Beginnings of the long names some organisations carry. */
export const LONG = {
  foundation: [
    "Yayasan Pusat Pendidikan, Pelatihan, dan Pemberdayaan Masyarakat",
    "Yayasan Lembaga Pengkajian dan Pengembangan Sumber Daya Manusia dan Lingkungan",
  ],
  association: [
    "Perkumpulan Lembaga Pengkajian, Pendampingan, dan Pengembangan Masyarakat",
    "Perkumpulan Pusat Informasi, Advokasi, dan Pemberdayaan Perempuan dan Anak",
  ],
} as const;
