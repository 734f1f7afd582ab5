-- Packages of Swakelola Tipe III, their import from SiRUP, and who says that it is interested.
-- Reverse: drop "package_interest", "package_import_row", "package_import", "package", "satker", "klpd" and
-- the types "package_import_state", "package_state", "package_source", in this order.

-- CreateEnum
CREATE TYPE "package_source" AS ENUM ('sirup', 'manual');

-- CreateEnum
CREATE TYPE "package_state" AS ENUM ('announced', 'ended');

-- CreateEnum
CREATE TYPE "package_import_state" AS ENUM ('receiving', 'waiting', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "klpd" (
    "code" VARCHAR(12) NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "agency_kind" NOT NULL,
    "region_code" VARCHAR(8),

    CONSTRAINT "klpd_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "satker" (
    "klpd_code" VARCHAR(12) NOT NULL,
    "code" INTEGER NOT NULL,
    "local_code" VARCHAR(60),
    "name" TEXT NOT NULL,

    CONSTRAINT "satker_pkey" PRIMARY KEY ("klpd_code","code")
);

-- CreateTable
CREATE TABLE "package" (
    "id" UUID NOT NULL,
    "source" "package_source" NOT NULL,
    "state" "package_state" NOT NULL DEFAULT 'announced',
    "budget_year" SMALLINT NOT NULL,
    "rup_code" BIGINT,
    "agency_id" UUID,
    "klpd_code" VARCHAR(12),
    "satker_code" INTEGER,
    "name" TEXT NOT NULL,
    "volume" TEXT,
    "description" TEXT,
    "ceiling" BIGINT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "announced_on" DATE,
    "organiser" TEXT,
    "issue_codes" TEXT[],
    "work_kind_codes" TEXT[],
    "target_group_codes" TEXT[],
    "region_codes" TEXT[],
    "words" TEXT[],
    "content_hash" CHAR(64) NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "package_import" (
    "id" UUID NOT NULL,
    "agency_id" UUID,
    "person_id" UUID,
    "state" "package_import_state" NOT NULL DEFAULT 'receiving',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "repeated" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "bad_rows" JSONB NOT NULL DEFAULT '[]',
    "left_out" JSONB NOT NULL DEFAULT '{}',
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "ended" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "package_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "package_import_row" (
    "import_id" UUID NOT NULL,
    "budget_year" SMALLINT NOT NULL,
    "rup_code" BIGINT NOT NULL,
    "row" INTEGER NOT NULL,
    "content" JSONB,

    CONSTRAINT "package_import_row_pkey" PRIMARY KEY ("import_id","budget_year","rup_code")
);

-- CreateTable
CREATE TABLE "package_interest" (
    "package_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "note" TEXT,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "package_interest_pkey" PRIMARY KEY ("package_id","organisation_id")
);

-- CreateIndex
CREATE INDEX "package_state_announced_on_id_idx" ON "package"("state", "announced_on" DESC, "id");

-- CreateIndex
CREATE INDEX "package_klpd_code_budget_year_idx" ON "package"("klpd_code", "budget_year");

-- CreateIndex
CREATE INDEX "package_agency_id_idx" ON "package"("agency_id");

-- CreateIndex
CREATE INDEX "package_words_idx" ON "package" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "package_budget_year_rup_code_key" ON "package"("budget_year", "rup_code");

-- CreateIndex
CREATE INDEX "package_import_agency_id_started_at_idx" ON "package_import"("agency_id", "started_at");

-- CreateIndex
CREATE INDEX "package_import_state_idx" ON "package_import"("state");

-- CreateIndex
CREATE INDEX "package_import_row_import_id_row_idx" ON "package_import_row"("import_id", "row");

-- CreateIndex
CREATE INDEX "package_interest_organisation_id_idx" ON "package_interest"("organisation_id");

-- CreateIndex
CREATE INDEX "package_interest_person_id_idx" ON "package_interest"("person_id");

-- AddForeignKey
ALTER TABLE "klpd" ADD CONSTRAINT "klpd_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "satker" ADD CONSTRAINT "satker_klpd_code_fkey" FOREIGN KEY ("klpd_code") REFERENCES "klpd"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package" ADD CONSTRAINT "package_klpd_code_fkey" FOREIGN KEY ("klpd_code") REFERENCES "klpd"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package" ADD CONSTRAINT "package_klpd_code_satker_code_fkey" FOREIGN KEY ("klpd_code", "satker_code") REFERENCES "satker"("klpd_code", "code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package" ADD CONSTRAINT "package_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_import" ADD CONSTRAINT "package_import_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_import" ADD CONSTRAINT "package_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_import_row" ADD CONSTRAINT "package_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "package_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_interest" ADD CONSTRAINT "package_interest_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_interest" ADD CONSTRAINT "package_interest_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_interest" ADD CONSTRAINT "package_interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A package of SiRUP has its code there, one written by hand has the agency whose it is.
ALTER TABLE "package" ADD CONSTRAINT "package_source_check" CHECK (
    ("source" = 'sirup') = ("rup_code" IS NOT NULL) AND ("source" = 'manual') = ("agency_id" IS NOT NULL)
);
ALTER TABLE "package" ADD CONSTRAINT "package_ceiling_check" CHECK ("ceiling" > 0);
