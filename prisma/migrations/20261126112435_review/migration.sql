-- The desk. To reverse: drop tables affiliation, conflict_statement, review_event, review_decision,
-- review_item, review_case, signed_statement and types case_state, review_stage.
-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('draft', 'submitted', 'in_review', 'returned', 'resubmitted', 'second_review', 'verified', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "review_stage" AS ENUM ('first', 'second', 'lead');

-- CreateTable
CREATE TABLE "signed_statement" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "person_id" UUID,
    "signed_cipher" BYTEA NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signed_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_case" (
    "id" UUID NOT NULL,
    "code" VARCHAR(14) NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "case_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "round" SMALLINT NOT NULL DEFAULT 1,
    "statement_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "reviewer_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "second_id" UUID,
    "second_done_at" TIMESTAMPTZ(3),
    "draw_digest" CHAR(64) NOT NULL,
    "draw_number" SMALLINT NOT NULL,
    "is_drawn" BOOLEAN NOT NULL,
    "is_disputed" BOOLEAN NOT NULL DEFAULT false,
    "answer_by" DATE,
    "reminded_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_item" (
    "case_id" UUID NOT NULL,
    "item" VARCHAR(4) NOT NULL,
    "round" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "settled" "item_decision",
    "is_final" BOOLEAN NOT NULL DEFAULT false,
    "is_disputed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "review_item_pkey" PRIMARY KEY ("case_id","item")
);

-- CreateTable
CREATE TABLE "review_decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "item" VARCHAR(4) NOT NULL,
    "round" SMALLINT NOT NULL,
    "stage" "review_stage" NOT NULL,
    "person_id" UUID NOT NULL,
    "result" "item_decision" NOT NULL,
    "reason" VARCHAR(40),
    "note" TEXT,
    "internal_note" TEXT,
    "typed" JSONB NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "basis_version" INTEGER NOT NULL,
    "document_ids" UUID[],
    "basis" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_event" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "move" VARCHAR(20) NOT NULL,
    "state" "case_state" NOT NULL,
    "round" SMALLINT NOT NULL,
    "role" "role",
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_statement" (
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "is_namesake" BOOLEAN NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_statement_pkey" PRIMARY KEY ("case_id","person_id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("person_id","organisation_id")
);

-- CreateIndex
CREATE INDEX "signed_statement_person_id_idx" ON "signed_statement"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "signed_statement_organisation_id_version_key" ON "signed_statement"("organisation_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "review_case_code_key" ON "review_case"("code");

-- CreateIndex
CREATE INDEX "review_case_organisation_id_idx" ON "review_case"("organisation_id");

-- CreateIndex
CREATE INDEX "review_case_state_sent_at_idx" ON "review_case"("state", "sent_at");

-- CreateIndex
CREATE INDEX "review_case_reviewer_id_state_idx" ON "review_case"("reviewer_id", "state");

-- CreateIndex
CREATE INDEX "review_case_second_id_state_idx" ON "review_case"("second_id", "state");

-- CreateIndex
CREATE INDEX "review_case_statement_id_idx" ON "review_case"("statement_id");

-- CreateIndex
CREATE INDEX "review_decision_person_id_idx" ON "review_decision"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_decision_case_id_item_round_stage_person_id_key" ON "review_decision"("case_id", "item", "round", "stage", "person_id");

-- CreateIndex
CREATE INDEX "review_event_case_id_at_idx" ON "review_event"("case_id", "at");

-- CreateIndex
CREATE INDEX "review_event_person_id_idx" ON "review_event"("person_id");

-- CreateIndex
CREATE INDEX "conflict_statement_person_id_idx" ON "conflict_statement"("person_id");

-- CreateIndex
CREATE INDEX "affiliation_organisation_id_idx" ON "affiliation"("organisation_id");

-- AddForeignKey
ALTER TABLE "signed_statement" ADD CONSTRAINT "signed_statement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_statement" ADD CONSTRAINT "signed_statement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "signed_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "review_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "review_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "review_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_statement" ADD CONSTRAINT "conflict_statement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "review_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_statement" ADD CONSTRAINT "conflict_statement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One case of an organisation at a time.
CREATE UNIQUE INDEX "review_case_open" ON "review_case" ("organisation_id")
  WHERE "state" IN ('submitted', 'in_review', 'returned', 'resubmitted', 'second_review');

-- A case nobody has sent has no row; the hand that reviews it is there exactly while it is reviewed.
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_sent" CHECK ("state" <> 'draft');
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_answer"
  CHECK (("state" = 'returned') = ("answer_by" IS NOT NULL));
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_closed"
  CHECK (("state" IN ('verified', 'declined', 'withdrawn')) = ("closed_at" IS NOT NULL));
-- Two people.
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_two" CHECK ("second_id" <> "reviewer_id");
