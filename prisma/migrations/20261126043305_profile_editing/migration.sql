-- What members write in the workspace: versions by section and item, drafts, statements of integrity.
-- Back on paper: drop both tables and the new columns; values of an enum stay, unused.

-- CreateEnum
CREATE TYPE "office_tenure" AS ENUM ('owned', 'rented', 'lent');

-- CreateEnum
CREATE TYPE "integrity_topic" AS ENUM ('anti_corruption', 'conflict_of_interest', 'safeguarding', 'complaints', 'open_books');

-- CreateEnum
CREATE TYPE "integrity_answer" AS ENUM ('written', 'practised', 'not_yet');

-- AlterEnum
ALTER TYPE "section" ADD VALUE 'board' BEFORE 'people';
ALTER TYPE "section" ADD VALUE 'integrity' BEFORE 'contacts';

-- AlterTable
ALTER TABLE "experience" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "finance_year" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "office_tenure" "office_tenure";

-- AlterTable
ALTER TABLE "organisation_person" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation_section" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation_version" ADD COLUMN     "changed" TEXT[],
ADD COLUMN     "restricted" JSONB,
ADD COLUMN     "role" "role";

-- CreateTable
CREATE TABLE "organisation_integrity" (
    "organisation_id" UUID NOT NULL,
    "topic" "integrity_topic" NOT NULL,
    "answer" "integrity_answer" NOT NULL,

    CONSTRAINT "organisation_integrity_pkey" PRIMARY KEY ("organisation_id","topic")
);

-- CreateTable
CREATE TABLE "profile_draft" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit" VARCHAR(80) NOT NULL,
    "base" INTEGER NOT NULL,
    "typed_cipher" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_draft_pkey" PRIMARY KEY ("organisation_id","person_id","unit")
);

-- CreateIndex
CREATE INDEX "profile_draft_person_id_idx" ON "profile_draft"("person_id");

-- CreateIndex
CREATE INDEX "profile_draft_saved_at_idx" ON "profile_draft"("saved_at");

-- AddForeignKey
ALTER TABLE "organisation_integrity" ADD CONSTRAINT "organisation_integrity_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_draft" ADD CONSTRAINT "profile_draft_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_draft" ADD CONSTRAINT "profile_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
