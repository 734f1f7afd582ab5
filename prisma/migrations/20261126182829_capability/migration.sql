-- What the last final round of an organisation comes to now, and what each round came to when it was final.
-- Reverse: drop "capability_dimension", "organisation_capability", the type "capability_band" and the
-- column "result" of "assessment_round".

-- CreateEnum
CREATE TYPE "capability_band" AS ENUM ('needs_support', 'developing', 'ready', 'strong');

-- AlterTable
ALTER TABLE "assessment_round" ADD COLUMN     "result" JSONB;

-- CreateTable
CREATE TABLE "organisation_capability" (
    "organisation_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "instrument_version" VARCHAR(20) NOT NULL,
    "final_at" TIMESTAMPTZ(3) NOT NULL,
    "self_total" DECIMAL(4,1) NOT NULL,
    "verified_total" DECIMAL(4,1) NOT NULL,
    "total" DECIMAL(4,1) NOT NULL,
    "band" "capability_band" NOT NULL,
    "weakest" VARCHAR(5),
    "keys_at_zero" VARCHAR(8)[],
    "held" JSONB NOT NULL,
    "next_change_at" TIMESTAMPTZ(3),
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_capability_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "capability_dimension" (
    "organisation_id" UUID NOT NULL,
    "dimension" VARCHAR(5) NOT NULL,
    "position" SMALLINT NOT NULL,
    "score" DECIMAL(4,1),

    CONSTRAINT "capability_dimension_pkey" PRIMARY KEY ("organisation_id","dimension")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_capability_round_id_key" ON "organisation_capability"("round_id");

-- CreateIndex
CREATE INDEX "organisation_capability_next_change_at_idx" ON "organisation_capability"("next_change_at");

-- AddForeignKey
ALTER TABLE "organisation_capability" ADD CONSTRAINT "organisation_capability_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_capability" ADD CONSTRAINT "organisation_capability_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "assessment_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability_dimension" ADD CONSTRAINT "capability_dimension_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation_capability"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

