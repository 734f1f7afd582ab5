import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";

/** Of an official: what must never be written down anywhere. */
export const OFFICIAL = {
  nip_ppk: "198001012005019686",
  nama_ppk: "PEJABAT RAHASIA",
  username_ppk: "ppk-rahasia-7",
};

let next = 39_100_000;

/** A row as SiRUP writes one, announced and of type 3 unless wished otherwise. */
export const aRupRow = (wishes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ tahun_anggaran: 2026, kd_klpd: "D264", nama_klpd: "Kab. Kediri", jenis_klpd: "KABUPATEN" },
  ...{ kd_satker: 956724, kd_satker_str: "2.13.0.00.0.00.01.0000", nama_satker: "DINAS SOSIAL" },
  ...{ kd_rup: ++next, kd_rup_lokal: null, nama_paket: "Pendampingan lansia terlantar" },
  ...{ pagu: 120_000_000, tipe_swakelola: 3, volume_pekerjaan: "6 Kecamatan" },
  uraian_pekerjaan: "Pendampingan lansia selama 6 bulan di Kab. Maros",
  tgl_awal_pelaksanaan_kontrak: "01/04/2026",
  tgl_akhir_pelaksanaan_kontrak: "2026-10-28 00:00:00",
  ...{ tgl_buat_paket: "2026-01-12T08:14:05", tgl_pengumuman_paket: "2026-01-20T09:41:37" },
  ...OFFICIAL,
  ...{ status_aktif_rup: true, status_delete_rup: "false", status_umumkan_rup: "Terumumkan" },
  _event_date: "2026-01-21",
  ...wishes,
});

/** Rows as a reader gives them. */
export async function* rupRows(rows: unknown[]) {
  for (const [at, value] of rows.entries()) yield { row: at + 1, value };
}

/** A file of SiRUP with a mark in front, as it is downloaded. */
export async function aRupFile(rows: unknown[]): Promise<string> {
  const file = path.join(tmpdir(), `rup-${randomUUID()}.json`);
  await writeFile(file, `\uFEFF${JSON.stringify(rows)}`);
  return file;
}
