import type { Field } from "../field";

export const pendidikan: Field = {
  issue: "pendidikan",
  topic: ["pendidikan dasar dan literasi", "basic education and literacy"],
  names: ["Aksara", "Kelas Kecil", "Rumah Aksara", "Bale Baca", "Pena Kecil", "Gemar Belajar"],
  does: [
    [
      [
        "Membuka taman bacaan dan kelas membaca bagi anak di {tempat} yang tertinggal di kelas awal.",
        "Runs reading rooms and reading classes for children in {tempat} who fall behind in the early grades.",
      ],
      [
        "Relawan muda mengajar tiga sore dalam seminggu di balai warga.",
        "Young volunteers teach three afternoons a week in the community hall.",
      ],
      [
        "Penilaiannya sederhana sehingga orang tua pun dapat melihat kemajuan anaknya.",
        "The assessment is simple, so parents too can see how their children progress.",
      ],
    ],
    [
      [
        "Menyelenggarakan PAUD dan pendidikan kesetaraan bagi warga yang tidak terjangkau sekolah.",
        "Offers early childhood and equivalency education to people whom schools do not reach.",
      ],
      [
        "Jadwalnya mengikuti musim kerja warga belajar, bukan sebaliknya.",
        "The timetable follows the learners' working seasons, not the other way round.",
      ],
    ],
    [
      [
        "Melatih guru sekolah dasar mengajar membaca dan berhitung dengan bahasa ibu.",
        "Trains primary school teachers to teach reading and arithmetic in the mother tongue.",
      ],
      [
        "Bukunya ditulis dan digambar oleh penulis setempat, lalu diuji di kelas.",
        "The books are written and drawn by local authors and then tested in class.",
      ],
      [
        "Guru dan orang tua memantau kemajuan anak bersama-sama setiap semester.",
        "Teachers and parents follow the children's progress together every term.",
      ],
    ],
    [
      [
        "Menggerakkan perpustakaan {desa} menjadi tempat belajar bagi segala usia.",
        "Turns {desa} libraries into places of learning for all ages.",
      ],
      [
        "Pengelolanya warga sendiri: ibu-ibu pada siang hari, remaja pada malam hari.",
        "Residents run them: mothers by day, teenagers in the evening.",
      ],
    ],
    [
      [
        "Mengantar buku ke anak-anak {tempat} yang jauh dari perpustakaan.",
        "Brings books to children in {tempat} who live far from a library.",
      ],
      [
        "Motor pustaka berkeliling empat hari seminggu dan setiap buku punya kartu pinjam.",
        "The library motorbike travels four days a week, and every book has its lending card.",
      ],
    ],
    [
      [
        "Mendampingi sekolah di {tempat} menerima dan mengajar anak dengan disabilitas.",
        "Helps schools in {tempat} to admit and teach children with disabilities.",
      ],
      [
        "Guru pendamping dilatih di kelasnya sendiri, bersama anaknya sendiri.",
        "Support teachers are trained in their own classroom, with their own pupils.",
      ],
    ],
    [
      [
        "Mengembalikan anak putus sekolah di {tempat} ke kelas, satu per satu.",
        "Brings children in {tempat} who left school back to class, one by one.",
      ],
      [
        "Setiap anak dicarikan jalan: beasiswa, kejar paket, atau pindah sekolah.",
        "For each child we find a way: a scholarship, an equivalency class or another school.",
      ],
    ],
  ],
  services: {
    LATIH: ["Pelatihan guru kelas awal dan pengelola perpustakaan {desa}"],
    LAYANAN: ["PAUD, kejar paket A, B, dan C, serta kelas membaca sore hari"],
    BUDAYA: ["Taman bacaan, festival literasi, dan penerbitan buku anak"],
    DAMPING: ["Pendampingan sekolah dan komite dalam manajemen berbasis sekolah"],
  },
  works: {
    LATIH: [
      "Pelatihan literasi kelas awal bagi {n} guru sekolah dasar di {wilayah}",
      "Pelatihan pengelola perpustakaan di {few} {desa} di {wilayah}",
    ],
    LAYANAN: ["Penyelenggaraan pendidikan kesetaraan bagi {n} warga belajar di {wilayah}"],
    BUDAYA: ["Gerakan gemar membaca dan festival literasi {wilayah}"],
    RISET: ["Pemetaan kemampuan membaca siswa kelas awal di {few} sekolah di {wilayah}"],
    DAMPING: ["Pendampingan {few} sekolah dasar penggerak literasi di {wilayah}"],
  },
  targets: ["anak", "pemuda", "keluarga-miskin"],
  expertise: ["Pendidikan dasar", "Literasi", "PAUD", "Penulisan buku anak"],
  clause: "menyelenggarakan pendidikan nonformal, taman bacaan, dan pelatihan pendidik",
  clients: {
    regency: ["Dinas Pendidikan", "Dinas Perpustakaan dan Kearsipan"],
    province: ["Dinas Pendidikan", "Dinas Perpustakaan dan Kearsipan"],
    ministry: ["Kementerian Pendidikan Dasar dan Menengah", "Perpustakaan Nasional"],
  },
};
