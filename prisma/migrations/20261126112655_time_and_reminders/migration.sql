-- What time alone makes of the conditions: lines of the history, and who was reminded of which end.
-- Back on paper: drop both tables, both types, the two columns and their indexes.

-- CreateEnum
CREATE TYPE "item_result" AS ENUM ('met', 'not_met', 'needs_correction', 'awaiting_review', 'not_checked', 'expired', 'depends_on_package', 'not_applicable');

-- CreateEnum
CREATE TYPE "standing_change_cause" AS ENUM ('time', 'change');

-- AlterTable
ALTER TABLE "organisation_standing" ADD COLUMN     "lacks_only" VARCHAR(4),
ADD COLUMN     "remind_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "standing_change" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "item" VARCHAR(4) NOT NULL,
    "before" "item_result" NOT NULL,
    "after" "item_result" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cause" "standing_change_cause" NOT NULL,
    "reason" JSONB NOT NULL,
    "rule_set" VARCHAR(80) NOT NULL,

    CONSTRAINT "standing_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_reminder" (
    "organisation_id" UUID NOT NULL,
    "item" VARCHAR(4) NOT NULL,
    "ends_on" DATE NOT NULL,
    "step" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_reminder_pkey" PRIMARY KEY ("organisation_id","item","ends_on","step")
);

-- CreateIndex
CREATE UNIQUE INDEX "standing_change_organisation_id_at_item_before_after_key" ON "standing_change"("organisation_id", "at", "item", "before", "after");

-- CreateIndex
CREATE INDEX "organisation_standing_evaluated_at_idx" ON "organisation_standing"("evaluated_at");

-- CreateIndex
CREATE INDEX "organisation_standing_remind_at_idx" ON "organisation_standing"("remind_at");

-- CreateIndex
CREATE INDEX "organisation_standing_lacks_only_idx" ON "organisation_standing"("lacks_only");

-- AddForeignKey
ALTER TABLE "standing_change" ADD CONSTRAINT "standing_change_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_reminder" ADD CONSTRAINT "standing_reminder_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
