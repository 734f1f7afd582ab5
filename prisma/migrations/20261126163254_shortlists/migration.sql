-- Shortlists: candidates, decisions, notes, weights, locks.
-- Reverse: drop the tables "shortlist_lock", "shortlist_weighing", "shortlist_note", "shortlist_candidate",
-- "shortlist", the functions shortlist_lock_stays, shortlist_note_stays, shortlist_weighing_stays, and the
-- types "candidate_decision", "candidate_source", "shortlist_state".

-- CreateEnum
CREATE TYPE "shortlist_state" AS ENUM ('open', 'locked');

-- CreateEnum
CREATE TYPE "candidate_source" AS ENUM ('search', 'matching');

-- CreateEnum
CREATE TYPE "candidate_decision" AS ENUM ('open', 'keep', 'drop');

-- CreateTable
CREATE TABLE "shortlist" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "work_id" UUID NOT NULL,
    "number" VARCHAR(20) NOT NULL,
    "state" "shortlist_state" NOT NULL DEFAULT 'open',
    "round" INTEGER NOT NULL DEFAULT 1,
    "unlock_reason" TEXT,
    "weights" JSONB NOT NULL,
    "seed" CHAR(32) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shortlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_candidate" (
    "agency_id" UUID NOT NULL,
    "shortlist_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "source" "candidate_source" NOT NULL,
    "decision" "candidate_decision" NOT NULL DEFAULT 'open',
    "reason_code" VARCHAR(40),
    "reason" TEXT,
    "decider_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shortlist_candidate_pkey" PRIMARY KEY ("shortlist_id","organisation_id")
);

-- CreateTable
CREATE TABLE "shortlist_note" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "shortlist_id" UUID NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shortlist_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_weighing" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "shortlist_id" UUID NOT NULL,
    "person_id" UUID,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shortlist_weighing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_lock" (
    "agency_id" UUID NOT NULL,
    "shortlist_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "given" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "given_sha256" CHAR(64) NOT NULL,
    "locked_at" TIMESTAMPTZ(3) NOT NULL,
    "locker_id" UUID,

    CONSTRAINT "shortlist_lock_pkey" PRIMARY KEY ("shortlist_id","round")
);

-- CreateIndex
CREATE UNIQUE INDEX "shortlist_number_key" ON "shortlist"("number");

-- CreateIndex
CREATE UNIQUE INDEX "shortlist_agency_id_id_key" ON "shortlist"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "shortlist_agency_id_work_id_key" ON "shortlist"("agency_id", "work_id");

-- CreateIndex
CREATE INDEX "shortlist_candidate_agency_id_shortlist_id_idx" ON "shortlist_candidate"("agency_id", "shortlist_id");

-- CreateIndex
CREATE INDEX "shortlist_candidate_organisation_id_idx" ON "shortlist_candidate"("organisation_id");

-- CreateIndex
CREATE INDEX "shortlist_candidate_decider_id_idx" ON "shortlist_candidate"("decider_id");

-- CreateIndex
CREATE INDEX "shortlist_note_agency_id_shortlist_id_at_idx" ON "shortlist_note"("agency_id", "shortlist_id", "at");

-- CreateIndex
CREATE INDEX "shortlist_note_organisation_id_idx" ON "shortlist_note"("organisation_id");

-- CreateIndex
CREATE INDEX "shortlist_note_person_id_idx" ON "shortlist_note"("person_id");

-- CreateIndex
CREATE INDEX "shortlist_weighing_agency_id_shortlist_id_at_idx" ON "shortlist_weighing"("agency_id", "shortlist_id", "at");

-- CreateIndex
CREATE INDEX "shortlist_weighing_person_id_idx" ON "shortlist_weighing"("person_id");

-- CreateIndex
CREATE INDEX "shortlist_lock_agency_id_shortlist_id_idx" ON "shortlist_lock"("agency_id", "shortlist_id");

-- CreateIndex
CREATE INDEX "shortlist_lock_locker_id_idx" ON "shortlist_lock"("locker_id");

-- AddForeignKey
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_agency_id_work_id_fkey" FOREIGN KEY ("agency_id", "work_id") REFERENCES "package_work"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_candidate" ADD CONSTRAINT "shortlist_candidate_agency_id_shortlist_id_fkey" FOREIGN KEY ("agency_id", "shortlist_id") REFERENCES "shortlist"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_candidate" ADD CONSTRAINT "shortlist_candidate_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_candidate" ADD CONSTRAINT "shortlist_candidate_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_note" ADD CONSTRAINT "shortlist_note_agency_id_shortlist_id_fkey" FOREIGN KEY ("agency_id", "shortlist_id") REFERENCES "shortlist"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_note" ADD CONSTRAINT "shortlist_note_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_note" ADD CONSTRAINT "shortlist_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_weighing" ADD CONSTRAINT "shortlist_weighing_agency_id_shortlist_id_fkey" FOREIGN KEY ("agency_id", "shortlist_id") REFERENCES "shortlist"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_weighing" ADD CONSTRAINT "shortlist_weighing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_lock" ADD CONSTRAINT "shortlist_lock_agency_id_shortlist_id_fkey" FOREIGN KEY ("agency_id", "shortlist_id") REFERENCES "shortlist"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_lock" ADD CONSTRAINT "shortlist_lock_locker_id_fkey" FOREIGN KEY ("locker_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_round_check" CHECK ("round" > 0);
ALTER TABLE "shortlist_candidate" ADD CONSTRAINT "shortlist_candidate_decision_check" CHECK (
  ("decision" = 'open') = ("reason_code" IS NULL) AND ("decision" = 'open') = ("reason" IS NULL));

-- What was locked, noted or weighed stays as it was; only whose hand it was may be forgotten.
CREATE FUNCTION shortlist_lock_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.agency_id, NEW.shortlist_id, NEW.round, NEW.snapshot, NEW.given,
      NEW.sha256, NEW.given_sha256, NEW.locked_at)
    IS DISTINCT FROM (OLD.agency_id, OLD.shortlist_id, OLD.round, OLD.snapshot, OLD.given,
      OLD.sha256, OLD.given_sha256, OLD.locked_at) THEN
    RAISE EXCEPTION 'a locked shortlist is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shortlist_lock_stays BEFORE UPDATE OR DELETE ON "shortlist_lock"
  FOR EACH ROW EXECUTE FUNCTION shortlist_lock_stays();

CREATE FUNCTION shortlist_note_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.id, NEW.agency_id, NEW.shortlist_id, NEW.organisation_id, NEW.words, NEW.at)
    IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.shortlist_id, OLD.organisation_id, OLD.words, OLD.at) THEN
    RAISE EXCEPTION 'a note of a shortlist is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shortlist_note_stays BEFORE UPDATE OR DELETE ON "shortlist_note"
  FOR EACH ROW EXECUTE FUNCTION shortlist_note_stays();

CREATE FUNCTION shortlist_weighing_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.id, NEW.agency_id, NEW.shortlist_id, NEW.before, NEW.after, NEW.reason, NEW.at)
    IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.shortlist_id, OLD.before, OLD.after, OLD.reason, OLD.at) THEN
    RAISE EXCEPTION 'a change of weights is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shortlist_weighing_stays BEFORE UPDATE OR DELETE ON "shortlist_weighing"
  FOR EACH ROW EXECUTE FUNCTION shortlist_weighing_stays();
