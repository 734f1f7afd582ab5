-- Capability: the instrument, rounds, answers and the papers they point to.
-- Reverse: drop "assessment_evidence", "assessment_answer", "assessment_dimension", "assessment_round",
-- "assessment_instrument" and the type "assessment_state", in this order, and the function at the end.

-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('draft', 'submitted', 'in_review', 'final', 'withdrawn');

-- CreateTable
CREATE TABLE "assessment_instrument" (
    "version" VARCHAR(20) NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "effective_from" DATE NOT NULL,

    CONSTRAINT "assessment_instrument_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "assessment_round" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "instrument_version" VARCHAR(20) NOT NULL,
    "state" "assessment_state" NOT NULL DEFAULT 'draft',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "final_at" TIMESTAMPTZ(3),
    "assessor_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_dimension" (
    "round_id" UUID NOT NULL,
    "dimension" VARCHAR(5) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_dimension_pkey" PRIMARY KEY ("round_id","dimension")
);

-- CreateTable
CREATE TABLE "assessment_answer" (
    "round_id" UUID NOT NULL,
    "indicator" VARCHAR(8) NOT NULL,
    "level" SMALLINT,
    "reason" TEXT,
    "note" TEXT,
    "assessor_level" SMALLINT,
    "assessor_reason" TEXT,
    "reply" TEXT,

    CONSTRAINT "assessment_answer_pkey" PRIMARY KEY ("round_id","indicator")
);

-- CreateTable
CREATE TABLE "assessment_evidence" (
    "round_id" UUID NOT NULL,
    "indicator" VARCHAR(8) NOT NULL,
    "document_id" UUID NOT NULL,
    "is_confirmed" BOOLEAN,
    "is_from_outside" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assessment_evidence_pkey" PRIMARY KEY ("round_id","indicator","document_id")
);

-- CreateIndex
CREATE INDEX "assessment_round_organisation_id_started_at_idx" ON "assessment_round"("organisation_id", "started_at");

-- CreateIndex
CREATE INDEX "assessment_round_state_submitted_at_idx" ON "assessment_round"("state", "submitted_at");

-- CreateIndex
CREATE INDEX "assessment_round_instrument_version_idx" ON "assessment_round"("instrument_version");

-- CreateIndex
CREATE INDEX "assessment_round_assessor_id_idx" ON "assessment_round"("assessor_id");

-- CreateIndex
CREATE INDEX "assessment_evidence_document_id_idx" ON "assessment_evidence"("document_id");

-- AddForeignKey
ALTER TABLE "assessment_round" ADD CONSTRAINT "assessment_round_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_round" ADD CONSTRAINT "assessment_round_instrument_version_fkey" FOREIGN KEY ("instrument_version") REFERENCES "assessment_instrument"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_round" ADD CONSTRAINT "assessment_round_assessor_id_fkey" FOREIGN KEY ("assessor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_dimension" ADD CONSTRAINT "assessment_dimension_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "assessment_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "assessment_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "assessment_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "assessment_round_open_key" ON "assessment_round" ("organisation_id")
    WHERE "state" IN ('draft', 'submitted', 'in_review');
ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_level_check" CHECK (
    ("level" IS NULL OR "level" BETWEEN 0 AND 4) AND ("level" IS NULL) = ("reason" IS NOT NULL)
    AND ("assessor_level" IS NULL OR "assessor_level" BETWEEN 0 AND 4)
);

-- An instrument stays as it was when rounds began with it.
CREATE FUNCTION "assessment_instrument_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an instrument is never changed';
END $$;
CREATE TRIGGER "assessment_instrument_kept" BEFORE UPDATE OR DELETE ON "assessment_instrument"
    FOR EACH ROW EXECUTE FUNCTION "assessment_instrument_is_kept"();
