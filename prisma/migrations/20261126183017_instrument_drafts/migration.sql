-- Versions of the instrument while people prepare them.
-- Reverse: drop "instrument_draft" and the type "instrument_draft_state".

-- CreateEnum
CREATE TYPE "instrument_draft_state" AS ENUM ('draft', 'proposed', 'published');

-- CreateTable
CREATE TABLE "instrument_draft" (
    "id" UUID NOT NULL,
    "instrument" VARCHAR(20) NOT NULL,
    "base_instrument" VARCHAR(20) NOT NULL,
    "state" "instrument_draft_state" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "effective_from" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_by_id" UUID,
    "proposed_by_id" UUID,
    "published_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "instrument_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "instrument_draft_instrument_key" ON "instrument_draft"("instrument");

-- CreateIndex
CREATE INDEX "instrument_draft_made_by_id_idx" ON "instrument_draft"("made_by_id");

-- CreateIndex
CREATE INDEX "instrument_draft_proposed_by_id_idx" ON "instrument_draft"("proposed_by_id");

-- CreateIndex
CREATE INDEX "instrument_draft_published_by_id_idx" ON "instrument_draft"("published_by_id");

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE UNIQUE INDEX "instrument_draft_open_key" ON "instrument_draft" ((true))
    WHERE "state" IN ('draft', 'proposed');
-- Who proposed does not publish, and what is proposed has a first day.
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_two_people"
    CHECK ("published_by_id" IS NULL OR "published_by_id" IS DISTINCT FROM "proposed_by_id");
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_first_day"
    CHECK (("state" = 'draft') = ("effective_from" IS NULL));
