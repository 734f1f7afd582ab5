-- Rule sets as rows, what a new one would do, and lines of the history that a rule set makes.
-- Reverse: drop the trigger and functions at the end, "rule_simulation_effect", "rule_simulation",
-- "rule_set", both their types and the index on "organisation_standing"; lines with the cause
-- "rules" have to be deleted before the type is made anew without it.

-- CreateEnum
CREATE TYPE "rule_set_state" AS ENUM ('draft', 'proposed', 'published', 'withdrawn');

-- AlterEnum
ALTER TYPE "standing_change_cause" ADD VALUE 'rules';

-- CreateTable
CREATE TABLE "rule_set" (
    "id" UUID NOT NULL,
    "code" VARCHAR(80) NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "rule_set_state" NOT NULL,
    "effective_from" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "base_code" VARCHAR(80),
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_by_id" UUID,
    "proposed_by_id" UUID,
    "published_by_id" UUID,
    "withdrawn_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_simulation" (
    "id" UUID NOT NULL,
    "rule_set_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "base_code" VARCHAR(80) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "totals" JSONB NOT NULL,

    CONSTRAINT "rule_simulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_simulation_effect" (
    "simulation_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "before" "standing" NOT NULL,
    "after" "standing" NOT NULL,
    "items" JSONB NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_simulation_effect_pkey" PRIMARY KEY ("simulation_id","organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_code_key" ON "rule_set"("code");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_number_key" ON "rule_set"("number");

-- CreateIndex
CREATE INDEX "rule_set_made_by_id_idx" ON "rule_set"("made_by_id");

-- CreateIndex
CREATE INDEX "rule_set_proposed_by_id_idx" ON "rule_set"("proposed_by_id");

-- CreateIndex
CREATE INDEX "rule_set_published_by_id_idx" ON "rule_set"("published_by_id");

-- CreateIndex
CREATE INDEX "rule_set_withdrawn_by_id_idx" ON "rule_set"("withdrawn_by_id");

-- CreateIndex
CREATE INDEX "rule_simulation_rule_set_id_idx" ON "rule_simulation"("rule_set_id");

-- CreateIndex
CREATE INDEX "rule_simulation_effect_organisation_id_idx" ON "rule_simulation_effect"("organisation_id");

-- CreateIndex
CREATE INDEX "organisation_standing_rule_set_idx" ON "organisation_standing"("rule_set");

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_simulation" ADD CONSTRAINT "rule_simulation_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_simulation_effect" ADD CONSTRAINT "rule_simulation_effect_simulation_id_fkey" FOREIGN KEY ("simulation_id") REFERENCES "rule_simulation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_simulation_effect" ADD CONSTRAINT "rule_simulation_effect_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One set is being prepared at a time, and nobody publishes what they proposed.
CREATE UNIQUE INDEX "rule_set_one_open" ON "rule_set" ((true)) WHERE state IN ('draft', 'proposed');
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_two_people" CHECK (published_by_id <> proposed_by_id);
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_withdrawal_whole" CHECK (
  (state = 'withdrawn') = (reason IS NOT NULL) AND reason <> ''
);

-- What was published stays as it was published; all that can follow is a withdrawal.
CREATE FUNCTION rule_set_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('published', 'withdrawn') THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE'
    OR (NEW.id, NEW.code, NEW.number, NEW.effective_from, NEW.content, NEW.sha256, NEW.base_code,
      NEW.published_at)
    IS DISTINCT FROM (OLD.id, OLD.code, OLD.number, OLD.effective_from, OLD.content, OLD.sha256,
      OLD.base_code, OLD.published_at)
    OR NEW.state NOT IN ('published', 'withdrawn')
    OR (OLD.state = 'withdrawn' AND (NEW.state, NEW.withdrawn_at, NEW.reason)
      IS DISTINCT FROM (OLD.state, OLD.withdrawn_at, OLD.reason)) THEN
    RAISE EXCEPTION 'a published rule set is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_set_stays BEFORE UPDATE OR DELETE ON "rule_set"
  FOR EACH ROW EXECUTE FUNCTION rule_set_stays();

-- The first set, as tests/golden/rule-sets/perlem-lkpp-3-2021.json has it.
INSERT INTO "rule_set" ("id", "code", "number", "state", "effective_from", "content", "sha256",
  "made_at", "published_at")
VALUES ('01936a00-0000-7000-8000-000000000001', 'perlem-lkpp-3-2021', 1, 'published', '2021-05-04',
  $set${"rules":{"code":"perlem-lkpp-3-2021","criteria":[{"code":"K1","fields":["name","legalForm","deedNumber","deedDate","approvalNumber","approvalDate","amendmentNumber","amendmentDate"],"reopenedBy":["approval","change_approval","deed"],"scope":"standing","slug":"badan-hukum","tests":[{"anyOf":[{"form":"foundation","kind":null},{"form":"association","kind":null},{"form":"other_nonprofit","kind":"private_university"}],"test":"legal_form"},{"field":"approvalNumber","test":"value"},{"anyOf":["approval"],"ends":{"kind":"by_event"},"test":"paper"},{"anyOf":["deed"],"ends":{"kind":"by_event"},"test":"paper"},{"effect":"warns","field":"boardTermUntil","test":"declared_end"},{"by":["reviewer","review_lead"],"test":"decided"}]},{"code":"K2","fields":["npwp"],"reopenedBy":[],"scope":"standing","slug":"status-pajak","tests":[{"field":"npwp","test":"value"},{"anyOf":["npwp"],"ends":{"kind":"by_event"},"test":"paper"},{"anyOf":["kswp"],"ends":{"days":90,"kind":"days_after"},"test":"paper"},{"by":["reviewer","review_lead"],"test":"decided"}]},{"code":"K3","fields":["board","boardTermUntil"],"reopenedBy":["board_decree"],"scope":"standing","slug":"struktur-pengurus","tests":[{"field":"board","test":"value"},{"anyOf":["board_decree"],"ends":{"kind":"on_paper"},"test":"paper"},{"anyOf":["structure"],"ends":{"kind":"by_event"},"test":"paper"},{"effect":"ends","field":"boardTermUntil","test":"declared_end"},{"by":["reviewer","review_lead"],"test":"decided"}]},{"code":"K4","fields":["deedNumber","deedDate"],"reopenedBy":["articles","deed","bylaws"],"scope":"standing","slug":"ad-art","tests":[{"anyOf":["articles","deed"],"ends":{"kind":"by_event"},"test":"paper"},{"anyOf":["bylaws"],"ends":{"kind":"by_event"},"test":"paper"},{"by":["reviewer","review_lead"],"test":"decided"}]},{"code":"K5","fields":[],"reopenedBy":["articles","deed"],"scope":"package","slug":"bidang-kegiatan","tests":[{"articles":"K4","by":["agency_ppk"],"test":"clauses"}]},{"code":"K6","fields":[],"reopenedBy":[],"scope":"package","slug":"personel","tests":[{"by":["agency_ppk"],"test":"personnel"}]},{"code":"K7","fields":["street","postcode","districtCode","regencyCode","officeTenure","officeUntil"],"reopenedBy":[],"scope":"standing","slug":"kantor","tests":[{"field":"street","test":"value"},{"field":"regencyCode","test":"value"},{"anyOf":["domicile","lease","certificate"],"ends":{"kind":"on_paper"},"test":"paper"},{"anyOf":["office_photo"],"ends":{"kind":"by_event"},"test":"paper"},{"effect":"ends","field":"officeUntil","test":"declared_end"},{"by":["reviewer","review_lead"],"test":"decided"}]},{"code":"K8","fields":[],"reopenedBy":[],"scope":"package","slug":"kemitraan","tests":[{"test":"with_others"},{"anyOf":["partnership"],"ends":{"kind":"on_paper"},"test":"paper"},{"by":["agency_ppk"],"test":"decided"}]}],"effectiveFrom":"2021-05-04","keepsDecisionsOf":[],"legalBasis":"Peraturan LKPP No. 3 Tahun 2021, Lampiran, persyaratan penyelenggara Swakelola Tipe III","unconfirmed":"menurut ringkasan Biro PBJ Provinsi Kalimantan Timur; belum dicocokkan dengan naskah Lampiran","version":1},"v":1,"words":{"en":{"criteria":{"K1":{"plain":"The organisation is a foundation (yayasan) or association (perkumpulan) approved by the ministry of law. A private university may be another non-profit legal entity.","title":"Legal entity"},"K2":{"plain":"The organisation's tax status is valid according to the taxpayer status confirmation (KSWP).","title":"Valid tax status"},"K3":{"plain":"The organisation has a structure and a board whose term is still running.","title":"Structure and board"},"K4":{"plain":"The organisation has statutes (AD) and by-laws (ART).","title":"Statutes and by-laws"},"K5":{"plain":"The field of activity in the statutes, by-laws or approval relates to the goods or services to be procured.","title":"Field of activity suits the work"},"K6":{"plain":"There are permanent personnel with the knowledge and technical experience for like work, and a proposed team leader with managerial ability.","title":"Personnel and team leader"},"K7":{"plain":"The organisation owns or controls an office with a true, fixed and clear address, its own or rented.","title":"Office with a clear address"},"K8":{"plain":"If working with another organisation, there is an agreement that states the responsibility of each party.","title":"Partnership agreement"}},"note":"The first rules that Simpul uses: eight conditions for those who carry out Swakelola Type III.","title":"LKPP Regulation No. 3 of 2021"},"id":{"criteria":{"K1":{"plain":"Organisasi adalah yayasan atau perkumpulan yang disahkan kementerian di bidang hukum. Perguruan tinggi swasta boleh berupa badan hukum nirlaba lain.","title":"Badan hukum"},"K2":{"plain":"Status pajak organisasi valid menurut konfirmasi status wajib pajak (KSWP).","title":"Status pajak valid"},"K3":{"plain":"Organisasi punya struktur dan pengurus yang masa baktinya masih berjalan.","title":"Struktur organisasi dan pengurus"},"K4":{"plain":"Organisasi punya anggaran dasar (AD) dan anggaran rumah tangga (ART).","title":"AD dan ART"},"K5":{"plain":"Bidang kegiatan dalam AD/ART atau pengesahan berhubungan dengan barang atau jasa yang diadakan.","title":"Bidang kegiatan sesuai pekerjaan"},"K6":{"plain":"Ada personel tetap dengan pengetahuan dan pengalaman teknis untuk pekerjaan sejenis, dan calon ketua tim yang mampu memimpin.","title":"Personel dan ketua tim"},"K7":{"plain":"Organisasi memiliki atau menguasai kantor dengan alamat yang benar, tetap, dan jelas, milik sendiri atau sewa.","title":"Kantor dengan alamat jelas"},"K8":{"plain":"Bila bekerja bersama organisasi lain, ada perjanjian yang memuat tanggung jawab tiap pihak.","title":"Perjanjian kemitraan"}},"note":"Aturan pertama yang dipakai Simpul: delapan syarat penyelenggara Swakelola Tipe III.","title":"Peraturan LKPP No. 3 Tahun 2021"}}}$set$,
  '41985fb4d7a9e8ba549939302f173890dc22ddcacfdfb4988b6ae618e05b47a2',
  '2026-11-26T00:00:00Z', '2026-11-26T00:00:00Z');
