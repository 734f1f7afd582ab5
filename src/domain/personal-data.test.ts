import fc from "fast-check";
import { expect, test } from "vitest";
import { HIDDEN, maskPersonalData } from "./personal-data";

test.each([
  ["Hubungi 0812-3456-7890 ya", `Hubungi ${HIDDEN} ya`],
  ["WA +62 812 3456 7890.", `WA ${HIDDEN}.`],
  ["telepon (021) 555 1234 kantor", `telepon ${HIDDEN} kantor`],
  ["surel budi.s+1@contoh.co.id!", `surel ${HIDDEN}!`],
  ["budi (at) contoh.id", HIDDEN],
  ["NIK 7371 0145 0380 0001", `NIK ${HIDDEN}`],
  ["081234567890 / 081398765432", `${HIDDEN} / ${HIDDEN}`],
  ["pada 2023 0821 3456 7890 dihubungi", `pada 2023 ${HIDDEN} dihubungi`],
  ["NIK 7371010503800001 palsu", `NIK ${HIDDEN} palsu`],
])("hides in %j", (text, expected) => {
  expect(maskPersonalData(text)).toBe(expected);
});

test.each([
  "Nilai Rp 1.234.567.890 tahun 2024",
  "NPWP 01.300.066.6-091.000",
  "AHU-0012485.AH.01.04.Tahun 2018",
  "Pada 24-11-2026 pukul 14.30",
  "nomor 7371019903800001 bukan NIK",
])("leaves %j alone", (text) => {
  expect(maskPersonalData(text)).toBe(text);
});

test("no mobile number survives, however it is grouped and whatever stands around it", () => {
  const digits = fc.stringMatching(/^08[1-9][0-9]{7,9}$/);
  const separator = fc.constantFrom("", " ", "-", ".", "  ");
  fc.assert(
    fc.property(
      digits,
      separator,
      fc.constantFrom("", "tahun 2024 ", "Rp 1.500.000 ke "),
      (number, between, before) => {
        const typed = number.match(/.{1,4}/g)!.join(between);
        const masked = maskPersonalData(`${before}${typed} ya`);
        expect(masked.replace(/\D/g, "")).not.toContain(number);
      },
    ),
  );
});
