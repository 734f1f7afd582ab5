-- An agency's work on a package: KAK, the twelve steps, payment.
-- Reverse: drop "package_step", "package_work" and the type "package_route".

-- CreateEnum
CREATE TYPE "package_route" AS ENUM ('A', 'B');

-- CreateTable
CREATE TABLE "package_work" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "unit_id" UUID,
    "work_kind_codes" TEXT[],
    "issue_codes" TEXT[],
    "target_group_codes" TEXT[],
    "region_codes" TEXT[],
    "outputs" TEXT[],
    "starts_on" DATE,
    "ends_on" DATE,
    "ceiling" BIGINT NOT NULL,
    "people" JSONB NOT NULL DEFAULT '[]',
    "route" "package_route",
    "partnership" BOOLEAN NOT NULL DEFAULT false,
    "terms" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "package_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "package_step" (
    "agency_id" UUID NOT NULL,
    "work_id" UUID NOT NULL,
    "step" SMALLINT NOT NULL,
    "planned_on" DATE,
    "done_on" DATE,
    "day_limit" SMALLINT,
    "note" TEXT,

    CONSTRAINT "package_step_pkey" PRIMARY KEY ("work_id","step")
);

-- CreateIndex
CREATE INDEX "package_work_package_id_idx" ON "package_work"("package_id");

-- CreateIndex
CREATE UNIQUE INDEX "package_work_agency_id_id_key" ON "package_work"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "package_work_agency_id_package_id_key" ON "package_work"("agency_id", "package_id");

-- CreateIndex
CREATE INDEX "package_step_agency_id_work_id_idx" ON "package_step"("agency_id", "work_id");

-- AddForeignKey
ALTER TABLE "package_work" ADD CONSTRAINT "package_work_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_work" ADD CONSTRAINT "package_work_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_work" ADD CONSTRAINT "package_work_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "agency_unit"("agency_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "package_step" ADD CONSTRAINT "package_step_agency_id_work_id_fkey" FOREIGN KEY ("agency_id", "work_id") REFERENCES "package_work"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "package_work" ADD CONSTRAINT "package_work_ceiling_check" CHECK ("ceiling" > 0);
ALTER TABLE "package_step" ADD CONSTRAINT "package_step_step_check" CHECK ("step" BETWEEN 1 AND 12);
