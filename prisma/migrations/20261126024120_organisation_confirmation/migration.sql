-- Who registered an organisation, who claims one, and whether anybody vouches for a listing.
-- Back on paper: drop both tables, both types and the column; listings stay as they are.

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('waiting', 'held', 'confirmed', 'refused');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('open', 'approved', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "organisation_registration" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "registration_state" NOT NULL,
    "held_for" TEXT[],
    "settled_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_registration_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "claim_state" NOT NULL DEFAULT 'open',
    "explanation_cipher" BYTEA,
    "is_at_listed_domain" BOOLEAN NOT NULL,
    "code_hash" BYTEA,
    "code_tries" SMALLINT NOT NULL DEFAULT 0,
    "code_expires_at" TIMESTAMPTZ(3),
    "proven_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_registration_person_id_registered_at_idx" ON "organisation_registration"("person_id", "registered_at");

-- CreateIndex
CREATE INDEX "organisation_registration_state_registered_at_idx" ON "organisation_registration"("state", "registered_at");

-- CreateIndex
CREATE INDEX "claim_organisation_id_state_idx" ON "claim"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "claim_person_id_state_idx" ON "claim"("person_id", "state");

-- CreateIndex
CREATE INDEX "claim_state_due_on_idx" ON "claim"("state", "due_on");

-- CreateIndex
CREATE INDEX "organisation_regency_code_idx" ON "organisation"("regency_code");

-- AddForeignKey
ALTER TABLE "organisation_registration" ADD CONSTRAINT "organisation_registration_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_registration" ADD CONSTRAINT "organisation_registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is listed so far came through the operator's console.
UPDATE "organisation" SET "confirmed_at" = "listed_at" WHERE "listing" IN ('imported', 'published');

-- One person has one open claim on an organisation, also when two forms are sent at once.
CREATE UNIQUE INDEX "claim_one_open" ON "claim" ("person_id", "organisation_id") WHERE state = 'open';

ALTER TABLE "claim"
  ADD CONSTRAINT "claim_settled_when_not_open" CHECK ((state = 'open') = (settled_at IS NULL)),
  ADD CONSTRAINT "claim_tries_count" CHECK (code_tries >= 0);
ALTER TABLE "organisation_registration"
  ADD CONSTRAINT "registration_settled_when_decided"
    CHECK ((state IN ('waiting', 'held')) = (settled_at IS NULL));
