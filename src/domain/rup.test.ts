import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { klpdPlaceKey, placeKey, readRupRow, rupFields } from "./rup";

const ROW = {
  ...{ tahun_anggaran: 2026, kd_klpd: "D264", nama_klpd: "Kab. Kediri", jenis_klpd: "KABUPATEN" },
  ...{ kd_satker: 956724, kd_satker_str: "2.13.0.00.0.00.01.0000", nama_satker: "DINAS SOSIAL" },
  ...{ kd_rup: 39100000, nama_paket: "Pendampingan lansia", pagu: 120000000, tipe_swakelola: 3 },
  ...{ volume_pekerjaan: "6 Kecamatan", uraian_pekerjaan: "Pendampingan lansia terlantar" },
  tgl_awal_pelaksanaan_kontrak: "01/04/2026",
  tgl_akhir_pelaksanaan_kontrak: "2026-10-28 00:00:00",
  tgl_pengumuman_paket: "2026-01-20T09:41:37",
  ...{ nip_ppk: "198001012005019686", nama_ppk: "PEJABAT CONTOH", username_ppk: "ppk0001" },
  ...{ status_aktif_rup: "TRUE", status_delete_rup: "false", status_umumkan_rup: "Terumumkan" },
};

test("a row becomes a package, and nothing of an official goes in", () => {
  const read = readRupRow(ROW);
  expect(read).toMatchObject({
    kind: "package",
    value: {
      ...{ budgetYear: 2026, rupCode: "39100000", ceiling: "120000000" },
      ...{ startsOn: "2026-04-01", endsOn: "2026-10-28", announcedOn: "2026-01-20" },
      klpd: { code: "D264", name: "Kab. Kediri", kind: "regency" },
    },
  });
  for (const kept of [read, rupFields(ROW)])
    for (const word of ["198001012005019686", "PEJABAT", "ppk0001"])
      expect(JSON.stringify(kept)).not.toContain(word);
});

test("a phone number in a description is hidden", () => {
  const read = readRupRow({ ...ROW, uraian_pekerjaan: "Hubungi 0812-3456-7890" });
  expect(JSON.stringify(read)).not.toContain("3456");
});

test.each([
  ["120000000", "120000000"],
  ["Rp 120.000.000", "120000000"],
  ["120.000.000,00", "120000000"],
  ["120000000.00", "120000000"],
])("a ceiling written %s", (pagu, ceiling) => {
  expect(readRupRow({ ...ROW, pagu })).toMatchObject({ value: { ceiling } });
});

describe("what is wrong is named by field", () => {
  test.each([
    [{ kd_rup: undefined }, "kd_rup", "missing"],
    [{ pagu: "seratus juta" }, "pagu", "number"],
    [{ pagu: 0 }, "pagu", "number"],
    [{ pagu: 1.5 }, "pagu", "number"],
    [{ tahun_anggaran: 26 }, "tahun_anggaran", "number"],
    [{ tgl_awal_pelaksanaan_kontrak: "31/02/2026" }, "tgl_awal_pelaksanaan_kontrak", "day"],
    [{ tgl_akhir_pelaksanaan_kontrak: "2026-01-01" }, "tgl_akhir_pelaksanaan_kontrak", "order"],
    [{ jenis_klpd: "DESA" }, "jenis_klpd", "kind"],
    [{ nama_paket: "x".repeat(501) }, "nama_paket", "long"],
    [{ nama_satker: "" }, "nama_satker", "missing"],
  ])("%o", (change, field, fault) => {
    expect(readRupRow({ ...ROW, ...change })).toEqual({
      kind: "bad",
      problems: [{ field, fault }],
    });
  });
});

test.each([
  [{ tipe_swakelola: "1" }, "type"],
  [{ status_aktif_rup: false }, "inactive"],
  [{ status_delete_rup: "TRUE" }, "deleted"],
  [{ status_umumkan_rup: "Draf" }, "unannounced"],
])("left out: %o", (change, why) => {
  expect(readRupRow({ ...ROW, ...change })).toMatchObject({ kind: "left-out", why });
});

test("whatever stands in a file, reading it throws nothing and a package is whole", () => {
  const row = fc.record(
    Object.fromEntries(Object.keys(ROW).map((field) => [field, fc.anything()])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(row, fc.anything()), (given) => {
      const read = readRupRow(given);
      if (read.kind !== "package") return;
      expect(BigInt(read.value.ceiling) > 0n && read.value.name.length > 0).toBe(true);
    }),
  );
});

test("a KLPD is found by the name of its place", () => {
  const key = (name: string, kind: "regency" | "city" | "province" | "ministry") =>
    klpdPlaceKey({ name, kind });
  expect(key("Kab. Kediri", "regency")).toBe(placeKey("Kabupaten Kediri"));
  expect(key("Pemerintah Kota Kupang", "city")).toBe(placeKey("Kota Kupang"));
  expect(key("Prov. Sulawesi Selatan", "province")).toBe(placeKey("Sulawesi Selatan"));
  expect(key("Kota Jakarta Pusat", "city")).toBe(placeKey("Kota Administrasi Jakarta Pusat"));
  expect(key("Kediri", "city")).toBe(placeKey("Kota Kediri"));
  expect(key("Kementerian Sosial", "ministry")).toBeNull();
});
