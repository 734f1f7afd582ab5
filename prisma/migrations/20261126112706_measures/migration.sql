-- Measures: concerns about organisations, suspensions, appeals, and what happened to each in order.
-- Back on paper: drop both tables, the function and the three types.

-- CreateEnum
CREATE TYPE "measure_state" AS ENUM ('concern', 'under_review', 'suspended', 'lifted', 'ended', 'dismissed');

-- CreateEnum
CREATE TYPE "appeal_state" AS ENUM ('none', 'open', 'granted', 'refused', 'lapsed');

-- CreateEnum
CREATE TYPE "measure_move" AS ENUM ('raise', 'open_review', 'set_aside', 'close_review', 'suspend', 'lift', 'appeal', 'grant_appeal', 'refuse_appeal', 'end');

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "report_id" UUID,
    "state" "measure_state" NOT NULL DEFAULT 'concern',
    "appeal" "appeal_state" NOT NULL DEFAULT 'none',
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "basis" TEXT,
    "from_on" DATE,
    "until_on" DATE,
    "zone" "time_zone",
    "decided_at" TIMESTAMPTZ(3),
    "decider_id" UUID,
    "appeal_until_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_step" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "move" "measure_move" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "role" "role",
    "words" TEXT,
    "note" TEXT,

    CONSTRAINT "measure_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "measure_report_id_key" ON "measure"("report_id");

-- CreateIndex
CREATE INDEX "measure_organisation_id_state_idx" ON "measure"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "measure_state_until_on_idx" ON "measure"("state", "until_on");

-- CreateIndex
CREATE INDEX "measure_state_changed_at_idx" ON "measure"("state", "changed_at");

-- CreateIndex
CREATE INDEX "measure_decider_id_idx" ON "measure"("decider_id");

-- CreateIndex
CREATE INDEX "measure_step_measure_id_at_idx" ON "measure_step"("measure_id", "at");

-- CreateIndex
CREATE INDEX "measure_step_person_id_idx" ON "measure_step"("person_id");

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_step" ADD CONSTRAINT "measure_step_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_step" ADD CONSTRAINT "measure_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One suspension of an organisation at a time.
CREATE UNIQUE INDEX "measure_one_suspension" ON "measure" ("organisation_id") WHERE state = 'suspended';

-- A suspension says why, on what basis, from when, until when, and how long one may appeal.
ALTER TABLE "measure" ADD CONSTRAINT "measure_decision_whole" CHECK (
  state IN ('concern', 'under_review', 'dismissed')
  OR (reason <> '' AND basis <> '' AND zone IS NOT NULL AND decided_at IS NOT NULL
      AND appeal_until_on IS NOT NULL AND from_on <= until_on)
);

-- What happened stays as it was; only whose hand it was may be forgotten.
CREATE FUNCTION measure_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.measure_id, NEW.move, NEW.at, NEW.role, NEW.words, NEW.note)
    IS DISTINCT FROM (OLD.id, OLD.measure_id, OLD.move, OLD.at, OLD.role, OLD.words, OLD.note) THEN
    RAISE EXCEPTION 'a step of a measure is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measure_step_stays BEFORE UPDATE ON "measure_step"
  FOR EACH ROW EXECUTE FUNCTION measure_step_stays();
