-- A published version of the instrument can be withdrawn before its first day: docs/decisions/0032.
-- Reverse: drop the constraint and the three columns, and put back the function of the migration
-- "assessments"; a value of a type cannot be dropped, so rows that have it are deleted first.

-- AlterEnum
ALTER TYPE "instrument_draft_state" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "instrument_draft" ADD COLUMN     "reason" VARCHAR(1000),
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID;

-- CreateIndex
CREATE INDEX "instrument_draft_withdrawn_by_id_idx" ON "instrument_draft"("withdrawn_by_id");

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_withdrawn"
    CHECK (("state"::text = 'withdrawn') = ("reason" IS NOT NULL));

-- An instrument stays as it was when rounds began with it; only what was withdrawn before goes.
CREATE OR REPLACE FUNCTION "assessment_instrument_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (
        SELECT FROM "instrument_draft"
        WHERE "instrument" = OLD."version" AND "state"::text = 'withdrawn'
    ) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an instrument is never changed';
END $$;
