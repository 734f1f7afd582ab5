import type { Field } from "../field";

export const nature: Field[] = [
  {
    issue: "lingkungan",
    names: ["Rimba Lestari", "Bumi Hijau", "Akar", "Jaga Pesisir", "Samudra Kita", "Embun Pagi"],
    does: [
      [
        "Memulihkan hutan dan mata air di {tempat} bersama warga yang hidup darinya.",
        "Bibitnya disemai ibu-ibu kampung dan hidupnya dihitung setelah dua musim.",
        "Kesepakatan menjaga ditulis menjadi peraturan desa.",
        "Setiap kelompok menjual hasil yang tidak merusak: madu, kopi, kepiting.",
      ],
      [
        "Menanam dan menjaga mangrove bersama kelompok nelayan di kampung pesisir.",
        "Bibitnya disemai ibu-ibu kampung dan hidupnya dihitung setelah dua musim.",
        "Setiap kelompok menjual hasil yang tidak merusak: madu, kopi, kepiting.",
      ],
      [
        "Membantu kampung di {tempat} memakai listrik surya dan biogas.",
        "Kami memetakan bersama warga dengan telepon genggam, lalu memeriksanya di lapangan.",
      ],
      [
        "Mencatat perubahan iklim yang dirasakan petani dan mencari cara menanam yang tahan.",
        "Kami memetakan bersama warga dengan telepon genggam, lalu memeriksanya di lapangan.",
        "Setiap kelompok menjual hasil yang tidak merusak: madu, kopi, kepiting.",
      ],
    ],
    english: [
      "Restores forests, springs and mangroves in {tempat} together with the people who live from them.",
    ],
    services: {
      LINGK: ["Rehabilitasi hutan, mangrove, dan mata air bersama warga"],
      LATIH: ["Sekolah lapang iklim dan pelatihan energi terbarukan"],
      DATA: ["Pemetaan partisipatif kawasan kelola rakyat"],
      EKONOMI: ["Usaha hasil hutan bukan kayu dan perikanan lestari"],
    },
    works: {
      LINGK: [
        "Penanaman {n} hektare lahan kritis di {tempat}",
        "Perlindungan {n} mata air di {tempat}",
      ],
      LATIH: ["Sekolah lapang iklim bagi {n} petani {tempat}"],
      DATA: ["Pemetaan partisipatif hutan desa di {n} desa di {tempat}"],
      RISET: ["Kajian kerentanan iklim {tempat}"],
    },
    targets: ["petani-nelayan", "warga-umum", "masyarakat-adat"],
    expertise: ["Kehutanan", "Pemetaan", "Energi terbarukan", "Perikanan"],
    clause: "melestarikan lingkungan hidup dan sumber daya alam",
    offices: ["Dinas Lingkungan Hidup", "Dinas Kehutanan"],
  },
  {
    issue: "air-sanitasi",
    names: ["Tirta", "Bersih Kampung", "Sungai Jernih", "Pilah", "Air Kehidupan"],
    does: [
      [
        "Membangun dan merawat sarana air bersih yang dikelola warga di {tempat}.",
        "Iuran air dihitung bersama sehingga pompa selalu dapat diperbaiki.",
      ],
      [
        "Menjalankan bank sampah dan pengolahan kompos di kelurahan padat di {tempat}.",
        "Sampah dipilah di dapur, ditimbang di pos, dan dicatat di buku tabungan.",
      ],
      [
        "Memicu warga berhenti buang air sembarangan melalui sanitasi total berbasis masyarakat.",
        "Kader dan sanitarian memeriksa ulang setiap rumah sebelum desa menyatakan diri bebas.",
      ],
    ],
    english: ["Builds community-run water supply and waste banks in {tempat}."],
    services: {
      LINGK: ["Bank sampah, pengolahan kompos, dan sarana air bersih kelolaan warga"],
      DAMPING: ["Pendampingan kelompok pengelola air dan sanitasi"],
      LATIH: ["Pemicuan sanitasi total berbasis masyarakat"],
    },
    works: {
      LINGK: [
        "Pengelolaan sampah berbasis warga di {n} kelurahan di {tempat}",
        "Pembangunan sarana air bersih di {n} dusun di {tempat}",
      ],
      DAMPING: ["Pendampingan {n} kelompok pengelola air minum perdesaan"],
      LATIH: ["Pemicuan sanitasi di {n} desa di {tempat}"],
    },
    targets: ["warga-umum", "perempuan", "keluarga-miskin"],
    expertise: ["Teknik lingkungan", "Sanitasi", "Pengolahan sampah"],
    clause: "menyelenggarakan kegiatan penyehatan lingkungan dan penyediaan air bersih",
    offices: ["Dinas Lingkungan Hidup", "Dinas Pekerjaan Umum"],
  },
  {
    issue: "kebencanaan",
    names: ["Tanggap", "Siaga", "Peduli Bencana", "Kentongan", "Posko Siaga"],
    does: [
      [
        "Menyiapkan kampung di {tempat} menghadapi banjir, longsor, dan gempa.",
        "Jalur evakuasi dipilih warga, termasuk pengguna kursi roda, lalu diuji pada malam hari.",
      ],
      [
        "Menolong penyintas pada hari-hari pertama lalu tinggal sampai rumahnya berdiri lagi.",
        "Gudang logistik kami ada di tiga kecamatan dan isinya diperiksa tiap bulan.",
        "Kami bekerja di bawah komando BPBD dan melaporkan setiap bantuan secara terbuka.",
      ],
      [
        "Melatih sekolah dan puskesmas di {tempat} berlatih evakuasi dua kali setahun.",
        "Jalur evakuasi dipilih warga, termasuk pengguna kursi roda, lalu diuji pada malam hari.",
      ],
    ],
    english: ["Prepares communities in {tempat} for floods, landslides and earthquakes."],
    services: {
      BENCANA: ["Desa tangguh bencana, respons darurat, dan pemulihan"],
      LATIH: ["Pelatihan relawan dan simulasi evakuasi"],
      DATA: ["Peta risiko bencana bersama warga"],
    },
    works: {
      BENCANA: [
        "Pembentukan {n} desa tangguh bencana di {tempat}",
        "Respons darurat banjir {tempat}",
      ],
      LATIH: ["Pelatihan {n} relawan siaga bencana di {tempat}"],
      DATA: ["Peta risiko bencana partisipatif {n} kelurahan di {tempat}"],
    },
    targets: ["penyintas-bencana", "warga-umum", "disabilitas"],
    expertise: ["Manajemen bencana", "Logistik", "Pertolongan pertama"],
    clause: "menyelenggarakan penanggulangan bencana dan bantuan kemanusiaan",
    offices: ["Badan Penanggulangan Bencana Daerah"],
  },
  {
    issue: "agraria",
    names: ["Tanah Rakyat", "Ladang", "Lumbung Pangan", "Petani Mandiri"],
    does: [
      [
        "Mendampingi petani di {tempat} memperoleh kepastian atas tanah garapannya.",
        "Peta kami dibuat warga dan diuji bersama kantor pertanahan.",
        "Kami mendahulukan perundingan dan mencatat setiap kesepakatan.",
        "Setelah tanahnya pasti, kelompok dibantu menanam dan menjual bersama.",
      ],
      [
        "Mendorong perhutanan sosial dan penyelesaian sengketa lahan di {tempat}.",
        "Peta kami dibuat warga dan diuji bersama kantor pertanahan.",
        "Kami mendahulukan perundingan dan mencatat setiap kesepakatan.",
      ],
    ],
    english: ["Helps farmers in {tempat} to secure the land they work."],
    services: {
      DAMPING: ["Pendampingan perhutanan sosial dan reforma agraria"],
      DATA: ["Pemetaan partisipatif tanah garapan"],
      RISET: ["Kajian konflik dan tata guna lahan"],
    },
    works: {
      DAMPING: ["Pendampingan {n} kelompok perhutanan sosial di {tempat}"],
      DATA: ["Pemetaan tanah garapan {n} desa di {tempat}"],
      RISET: ["Kajian sengketa lahan di {tempat}"],
    },
    targets: ["petani-nelayan", "masyarakat-adat"],
    expertise: ["Agraria", "Pemetaan", "Mediasi"],
    clause: "memperjuangkan hak petani atas tanah dan sumber daya alam",
    offices: ["Dinas Pertanian", "Dinas Kehutanan"],
  },
];
