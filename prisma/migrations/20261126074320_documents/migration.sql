-- Papers of organisations, the objects that hold their bytes, who opened them, and refused uploads.
-- Back on paper: drop the four tables and the four types; the objects themselves stay in the store.

-- CreateEnum
CREATE TYPE "document_type" AS ENUM ('deed', 'approval', 'change_approval', 'skt', 'npwp', 'kswp', 'spt_receipt', 'board_decree', 'structure', 'articles', 'bylaws', 'domicile', 'lease', 'certificate', 'office_photo', 'cv', 'contract', 'handover', 'partnership', 'finance_report', 'statement', 'other');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('public', 'agencies', 'reviewers');

-- CreateEnum
CREATE TYPE "document_state" AS ENUM ('current', 'replaced', 'withdrawn');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('not_scanned', 'clean', 'infected');

-- CreateTable
CREATE TABLE "stored_object" (
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" VARCHAR(40) NOT NULL,
    "pages" SMALLINT,
    "width" SMALLINT,
    "height" SMALLINT,
    "scan" "scan_state" NOT NULL DEFAULT 'not_scanned',
    "scanned_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_object_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "type" "document_type" NOT NULL,
    "title" TEXT,
    "number" TEXT,
    "issuer" TEXT,
    "issued_on" DATE,
    "ends_on" DATE,
    "visibility" "visibility" NOT NULL,
    "state" "document_state" NOT NULL DEFAULT 'current',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "replaces_id" UUID,
    "sha256" CHAR(64) NOT NULL,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_opening" (
    "id" BIGSERIAL NOT NULL,
    "document_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "agency_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_attempt" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state_cipher" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stored_object_scan_idx" ON "stored_object"("scan");

-- CreateIndex
CREATE UNIQUE INDEX "document_replaces_id_key" ON "document"("replaces_id");

-- CreateIndex
CREATE INDEX "document_organisation_id_type_idx" ON "document"("organisation_id", "type");

-- CreateIndex
CREATE INDEX "document_sha256_idx" ON "document"("sha256");

-- CreateIndex
CREATE INDEX "document_uploaded_by_id_idx" ON "document"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "document_state_state_since_idx" ON "document"("state", "state_since");

-- CreateIndex
CREATE INDEX "document_opening_document_id_at_idx" ON "document_opening"("document_id", "at");

-- CreateIndex
CREATE INDEX "document_opening_agency_id_idx" ON "document_opening"("agency_id");

-- CreateIndex
CREATE INDEX "document_opening_at_idx" ON "document_opening"("at");

-- CreateIndex
CREATE INDEX "upload_attempt_organisation_id_idx" ON "upload_attempt"("organisation_id");

-- CreateIndex
CREATE INDEX "upload_attempt_person_id_idx" ON "upload_attempt"("person_id");

-- CreateIndex
CREATE INDEX "upload_attempt_made_at_idx" ON "upload_attempt"("made_at");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_object"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_attempt" ADD CONSTRAINT "upload_attempt_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_attempt" ADD CONSTRAINT "upload_attempt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of a type that can only be there once, one paper counts (domain/documents: `several`).
CREATE UNIQUE INDEX "document_one_current" ON "document" ("organisation_id", "type")
WHERE "state" = 'current' AND "type" IN (
  'deed', 'approval', 'change_approval', 'skt', 'npwp', 'kswp', 'board_decree', 'structure',
  'articles', 'bylaws', 'domicile', 'lease', 'certificate'
);
