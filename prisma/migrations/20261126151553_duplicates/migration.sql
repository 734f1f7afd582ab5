-- Pairs of organisations that may be one, and merges that can be undone.
-- Reverse: undo every merge first, then drop "organisation_merge", "duplicate_pair" and the type
-- "duplicate_state".

-- CreateEnum
CREATE TYPE "duplicate_state" AS ENUM ('open', 'not_duplicate', 'merged');

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "state" "duplicate_state" NOT NULL DEFAULT 'open',
    "reasons" TEXT[],
    "score" SMALLINT NOT NULL,
    "basis" CHAR(64) NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decider_id" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_merge" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_by_id" UUID,
    "reason" TEXT NOT NULL,
    "taken" "section"[],
    "listing" "listing" NOT NULL,
    "target_version" INTEGER,
    "before" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_reason" TEXT,
    "undone_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duplicate_pair_second_id_idx" ON "duplicate_pair"("second_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_state_score_id_idx" ON "duplicate_pair"("state", "score" DESC, "id");

-- CreateIndex
CREATE INDEX "duplicate_pair_decider_id_idx" ON "duplicate_pair"("decider_id");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pair_first_id_second_id_key" ON "duplicate_pair"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "organisation_merge_source_id_idx" ON "organisation_merge"("source_id");

-- CreateIndex
CREATE INDEX "organisation_merge_target_id_merged_at_idx" ON "organisation_merge"("target_id", "merged_at");

-- CreateIndex
CREATE INDEX "organisation_merge_merged_by_id_idx" ON "organisation_merge"("merged_by_id");

-- CreateIndex
CREATE INDEX "organisation_merge_undone_by_id_idx" ON "organisation_merge"("undone_by_id");

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A pair is written one way round.
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_ordered" CHECK (first_id < second_id);

-- An organisation is merged into one other at a time.
CREATE UNIQUE INDEX "organisation_merge_one_in_force" ON "organisation_merge" ("source_id")
  WHERE undone_at IS NULL;
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_of_two" CHECK (source_id <> target_id);
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_undone_whole" CHECK (
  (undone_at IS NULL) = (undone_reason IS NULL) AND reason <> '' AND undone_reason <> ''
);
