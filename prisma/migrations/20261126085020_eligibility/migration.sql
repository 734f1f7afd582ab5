-- Decisions on conditions, and what the conditions come to for each organisation.
-- Back on paper: drop both tables, the type and the column.

-- CreateEnum
CREATE TYPE "item_decision" AS ENUM ('met', 'not_met', 'needs_correction');

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "profile_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "condition_decision" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "item" VARCHAR(4) NOT NULL,
    "result" "item_decision" NOT NULL,
    "role" "role" NOT NULL,
    "decider_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "rule_set" VARCHAR(80) NOT NULL,
    "version" INTEGER NOT NULL,
    "document_ids" UUID[],
    "basis" JSONB NOT NULL,

    CONSTRAINT "condition_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_standing" (
    "organisation_id" UUID NOT NULL,
    "rule_set" VARCHAR(80) NOT NULL,
    "items" JSONB NOT NULL,
    "verified_until" DATE,
    "next_change_at" TIMESTAMPTZ(3),
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_standing_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE INDEX "condition_decision_organisation_id_item_idx" ON "condition_decision"("organisation_id", "item");

-- CreateIndex
CREATE INDEX "condition_decision_decider_id_idx" ON "condition_decision"("decider_id");

-- CreateIndex
CREATE INDEX "organisation_standing_next_change_at_idx" ON "organisation_standing"("next_change_at");

-- AddForeignKey
ALTER TABLE "condition_decision" ADD CONSTRAINT "condition_decision_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_decision" ADD CONSTRAINT "condition_decision_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_standing" ADD CONSTRAINT "organisation_standing_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
