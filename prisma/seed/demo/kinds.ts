import type { ORGANISATION_KINDS } from "@/domain/organisation";
import type { Texts } from "./field";

type Kind = (typeof ORGANISATION_KINDS)[number];

/** What organisations of a kind say of themselves, whatever their issue; {topik} is that issue. */
export const KINDS: Partial<Record<Kind, Texts>> = {
  research_institute: {
    does: [
      [
        [
          "Meneliti {topik} di {provinsi} dan mengembalikan hasilnya kepada warga dan pembuat kebijakan.",
          "Studies {topik} in {provinsi} and takes the results back to citizens and policy-makers.",
        ],
        [
          "Kuesioner dan datanya dapat diunduh setelah laporan terbit.",
          "Questionnaires and data can be downloaded once a report is out.",
        ],
        [
          "Setiap kajian ditelaah dua peneliti dari luar sebelum terbit.",
          "Two outside researchers review every study before it is published.",
        ],
      ],
      [
        [
          "Menyediakan bukti bagi kebijakan daerah tentang {topik}: survei, evaluasi, dan naskah akademik.",
          "Provides evidence for local policy on {topik}: surveys, evaluations and drafts of law.",
        ],
        [
          "Enumerator kami direkrut dari kabupaten yang diteliti dan dilatih seminggu penuh.",
          "Our interviewers come from the regencies studied and are trained for a full week.",
        ],
      ],
      [
        [
          "Mengukur apakah program pemerintah di bidang {topik} sampai kepada orang yang dituju.",
          "Measures whether public programmes on {topik} reach the people they are meant for.",
        ],
        [
          "Temuan yang tidak enak pun kami sampaikan lebih dahulu kepada pelaksananya.",
          "We take even uncomfortable findings to those responsible first.",
        ],
      ],
    ],
    services: {
      RISET: [
        "Survei, evaluasi program, dan naskah akademik",
        "Kajian kebijakan dan evaluasi dampak dengan metode campuran",
      ],
      DATA: ["Pengumpulan data rumah tangga dan pengelolaan data penelitian"],
      LATIH: ["Pelatihan metode survei dan penulisan ringkasan kebijakan"],
    },
    works: {
      RISET: [
        "Survei data dasar {topik} di {wilayah}",
        "Evaluasi program {topik} di {wilayah}",
        "Kajian kebijakan {topik} di {wilayah}",
      ],
      DATA: ["Pengumpulan data {many} rumah tangga di {kec} di {wilayah}"],
      LATIH: ["Pelatihan penyusunan kebijakan berbasis bukti bagi {n} pegawai {wilayah}"],
    },
  },
  private_university: {
    does: [
      [
        [
          "Membawa dosen dan mahasiswa bekerja bersama warga {tempat} di bidang {topik} melalui penelitian terapan dan pengabdian kepada masyarakat.",
          "Brings lecturers and students to work with people in {tempat} on {topik} through applied research and community service.",
        ],
        [
          "Satu {desa} didampingi tiga angkatan kuliah kerja nyata berturut-turut, bukan sekali datang.",
          "Three successive student classes work in the same {desa}, rather than coming once.",
        ],
      ],
      [
        [
          "Mendukung pemerintah daerah di {provinsi} dengan kajian, pelatihan, dan evaluasi di bidang {topik}.",
          "Supports local governments in {provinsi} with studies, training and evaluation on {topik}.",
        ],
        [
          "Laporan akhirnya tersimpan di repositori kampus dan dapat dibaca siapa saja.",
          "Final reports are kept in the campus repository, open to all.",
        ],
      ],
    ],
    services: {
      RISET: ["Penelitian terapan, evaluasi program, dan naskah akademik"],
      LATIH: ["Pelatihan dan sertifikat kompetensi bagi aparatur dan warga"],
      DAMPING: ["Kuliah kerja nyata tematik dan pendampingan {desa} binaan"],
    },
    works: {
      RISET: [
        "Kajian {topik} di {wilayah}",
        "Evaluasi program {topik} {wilayah}",
        "Naskah akademik rancangan peraturan daerah {pemda} tentang {topik}",
      ],
      LATIH: ["Pelatihan {n} aparatur {wilayah} di bidang {topik}"],
      DAMPING: ["Pendampingan {few} {desa} binaan di {wilayah} melalui kuliah kerja nyata"],
    },
  },
  professional_body: {
    does: [
      [
        [
          "Menghimpun fasilitator dan pendamping lapangan di bidang {topik} di {provinsi} serta menjaga mutu dan etika kerjanya.",
          "Brings together facilitators and field workers on {topik} in {provinsi} and upholds the quality and ethics of their work.",
        ],
        [
          "Anggota menandatangani kode etik, dan pengaduan tentang anggota diperiksa majelis yang terbuka.",
          "Members sign a code of ethics, and an open council hears complaints about them.",
        ],
        [
          "Setiap anggota mengikuti penyegaran sedikitnya dua hari dalam setahun.",
          "Every member takes at least two days of further training a year.",
        ],
      ],
      [
        [
          "Melatih dan menguji pendamping masyarakat di bidang {topik}, dari pemula sampai pelatih.",
          "Trains and tests community workers on {topik}, from beginners to trainers.",
        ],
        [
          "Pengujinya praktisi dari kabupaten lain sehingga tidak menilai rekan sendiri.",
          "Examiners come from other regencies, so nobody rates a colleague.",
        ],
      ],
    ],
    services: {
      LATIH: ["Pelatihan berjenjang dan uji kompetensi bagi fasilitator"],
      DAMPING: ["Penyediaan fasilitator dan pendampingan teknis"],
      RISET: ["Penyusunan modul dan standar kerja pendamping"],
    },
    works: {
      LATIH: [
        "Pelatihan dan uji kompetensi {n} fasilitator {topik} di {wilayah}",
        "Pelatihan pelatih bidang {topik} bagi {n} pendamping di {wilayah}",
      ],
      DAMPING: ["Pendampingan teknis {topik} di {few} {desa} di {wilayah}"],
      RISET: ["Penyusunan modul pelatihan {topik} bagi pendamping di {wilayah}"],
    },
  },
  network: {
    does: [
      [
        [
          "Menghubungkan organisasi warga di {provinsi} yang bekerja di bidang {topik} agar saling belajar dan bersuara bersama.",
          "Connects citizens' organisations in {provinsi} that work on {topik}, so that they learn from each other and speak together.",
        ],
        [
          "Keputusan diambil dalam rapat anggota; sekretariat hanya menjalankan.",
          "The members' assembly decides; the secretariat only carries out.",
        ],
        [
          "Anggota besar membantu anggota kecil menyusun laporan keuangan.",
          "Large members help small ones with their financial reports.",
        ],
      ],
      [
        [
          "Menyatukan usulan organisasi warga tentang {topik} sebelum disampaikan kepada pemerintah {provinsi}.",
          "Brings the proposals of citizens' organisations on {topik} together before they go to the government of {provinsi}.",
        ],
        [
          "Usulan yang ditolak pun kami catat beserta alasannya.",
          "We also record the proposals that are refused, and why.",
        ],
      ],
    ],
    services: {
      PARTISIPASI: ["Konsultasi publik, forum multipihak, dan penyusunan usulan bersama"],
      LATIH: ["Penguatan kelembagaan dan keuangan organisasi anggota"],
      DATA: ["Pemetaan organisasi dan pengumpulan data lewat anggota"],
    },
    works: {
      PARTISIPASI: [
        "Konsultasi publik rencana pembangunan {pemda} bidang {topik}",
        "Forum multipihak {topik} di {wilayah}",
      ],
      LATIH: ["Penguatan kapasitas {few} organisasi warga bidang {topik} di {wilayah}"],
      DATA: ["Pemantauan bersama layanan di {kec} di {wilayah}"],
    },
  },
  community_media: {
    does: [
      [
        [
          "Menyiarkan kabar {tempat} dalam bahasa warganya, dari harga pasar sampai hasil rapat {desa}.",
          "Broadcasts the news of {tempat} in the language of its people, from market prices to the outcome of {desa} meetings.",
        ],
        [
          "Penyiarnya relawan yang bergiliran: ibu rumah tangga, guru, dan pelajar.",
          "Volunteers take turns at the microphone: housewives, teachers and students.",
        ],
      ],
      [
        [
          "Melatih warga {tempat} menjadi pewarta yang memeriksa kabar sebelum menyebarkannya.",
          "Trains people in {tempat} to be reporters who check the news before spreading it.",
        ],
        [
          "Setiap pekan redaksi membuka satu pertanyaan warga dan mencari jawabannya ke kantor pemerintah.",
          "Every week the newsroom takes one question from a resident to a government office and brings back the answer.",
        ],
        [
          "Koreksi dibacakan pada jam siaran yang sama.",
          "Corrections are read out at the same hour as the mistake.",
        ],
      ],
    ],
    services: {
      PARTISIPASI: ["Siaran layanan publik dan forum warga di udara"],
      LATIH: ["Pelatihan pewarta warga dan periksa fakta"],
      BUDAYA: ["Produksi siaran budaya dan dokumentasi setempat"],
    },
    works: {
      PARTISIPASI: [
        "Siaran layanan publik bidang {topik} di {wilayah}",
        "Forum warga di udara di {kec} di {wilayah}",
      ],
      LATIH: ["Pelatihan {n} pewarta warga di {wilayah}"],
      BUDAYA: ["Produksi seri siaran cerita warga {wilayah}"],
    },
  },
};
