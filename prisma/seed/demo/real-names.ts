import { plain } from "@/domain/search-text";

// Names, or the telling part of names, of organisations and universities that exist. An invented
// organisation must not be taken for one of them.
const REAL = `
AKATIGA; Aliansi Desa Sejahtera; Aliansi Masyarakat Adat Nusantara; Aliansi Jurnalis; Air Putih; Akar Foundation; Yayasan Akar;
Aksi Cepat Tanggap; Al Azhar; Aisyiyah; Muhammadiyah; Nahdlatul Ulama; Fatayat; Muslimat; ASPPUK; Auriga; Anak Dusun Papua;
Bina Desa; Bina Swadaya; Bina Darma; Bina Insan; Bina Nusantara; Bina Integrasi; Bina Ekonomi Sosial; Bina Trubus; Bintari;
Bengkel APPEK; Bojonegoro Institute; Buku 1001; 1001 Buku; Burung Indonesia; Ciliwung Merdeka; Cakrawala University;
Universitas Cakrawala; Cipta Karya; Dena Upakara; Desantara; Dian Tama; Dian Desa; Difabel Slawi; Dompet Dhuafa; Daarul Quran;
Darul Quran; ELSAM; ELSHAM; Fahmina; FITRA; Flora Fauna; Forum Lenteng; Garda Animalia; Gaya Nusantara; Gemawan; Gusdurian;
Habitat; Hapsari; Harapan Kita; Harapan Ibu; Hutan Kita; HuMa; Huma; ICEL; ICW; Ikatan Bidan; Ikatan Dokter; IMPARSIAL; INDEF;
INFID; INSIST; Insan Cendekia; Jala PRT; Jaringan Advokasi Tambang; Jaringan Gusdurian; JATAM; JPIP; Jemari Sakato; Jemari Sekato;
Jikalahari; Kalyanamitra; KAPAL Perempuan; Kapal Perempuan; Karina; Karya Bakti; Karya Dharma; Karya Salemba; Kawan Lama; KEHATI;
Kemitraan; KIARA; Koalisi Perempuan; Komnas; Konsepsi; KontraS; Kopernik; Konservasi Laut; KPA; Kultura; Lakpesdam; Langit Biru;
Lentera Anak; Lentera Rakyat; Lingkar Temu; Perkumpulan Lingkar; Yayasan Lingkar; Lontara Project; LP3ES; LPPSLH; Manikaya Kauci;
Masyarakat Mitra Konservasi; Masyarakat Setara; Media Link; Migrant Care; MINAPALA; Mitra Bentala; Mitra Tani; Mitra Insani;
Mitra Netra; Mitra Wacana; Mitra Perempuan; Mosintuwu; Muda Berdaya; Nurani Dunia; Nurani Perempuan; Nurul Fikri; Paguyuban Pasundan;
Universitas Pasundan; Pamflet; Paramadina; Parahyangan; PATTIRO; PEKKA; Pelangi Indonesia; Pelangi Nusantara; Pelita Ilmu;
Pelita Harapan; Penabulu; Penabalu; Pencerah Nusantara; Peduli Anak; PERDU; Perempuan Mahardika; Perludem; Perspektif Baru; PETRASA;
Pijar Indonesia; Universitas Pijar; Plan Indonesia; PKBI; PKPA; PKPU; Prakarsa; Pulih; Puskapol; Pusaka Bentala; Yayasan Pusaka;
PWYP; Rekam Nusantara; Rekam Jejak; Remaja Masjid; Rifka Annisa; Rimba Raya; Rujak; Ruangguru; Rumah Zakat; Rumah Yatim;
Rumah Kita Bersama; Rumah Harapan; Sahabat Anak; Sahabat Alam; Sahabat Cipta; Sahabat Kapas; Samdhana; Sanggar Suara Perempuan;
SAPDA; Satunama; SEKNAS; Sekolah Rakyat; Sekolahdesa; Setara Institute; Yayasan Setara; SIGAB; Solidaritas Perempuan; SMERU;
SPEK-HAM; Suara Hati; Suara Ibu; Sumatera Institute; Tahija; Tafena Tabua; Taman Bacaan Pelangi; Teater Satu; Terang Indonesia;
Tifa; Titian Lestari; Titian Foundation; Yayasan Titian; Totalitas; Transparency International; Trend Asia; Trisakti; Tri Hita;
Tunas Aksara; Tunas Cilik; Tunas Harapan; Universitas Batanghari; Universitas Cenderawasih; Universitas Flores; Universitas Kapuas;
Universitas Mulawarman; Universitas Musi; Universitas Samawa; Universitas Timor; UPIPA; Usaha Mulia; Wahana Visi; WAHID; Walhi;
WARSI; Wana Bakti; Warga Siaga; Widyatama; World Vision; WWF; YADUPA; Yakkum; Yapensa; YAPPIKA; Yasanto; Yayasan Betang;
YLBHI; YLKI; YPKM; YKPM; ZAD Indonesia; LBH Apik; LBH Jakarta; LBH Makassar; LBH Masyarakat; LBH Keadilan; LBH Pers
`
  .split(";")
  .map((name) => plain(name).trim());

/** Whether a name holds that of an organisation that exists. */
export const resemblesReal = (name: string) => {
  const said = ` ${plain(name)} `;
  return REAL.some((real) => said.includes(` ${real} `));
};
