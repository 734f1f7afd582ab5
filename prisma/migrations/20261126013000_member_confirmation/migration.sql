-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "name_key" TEXT NOT NULL,
ADD COLUMN     "requested_by_id" UUID;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "is_confirmed" BOOLEAN NOT NULL DEFAULT false;

-- One name, one agency.
CREATE UNIQUE INDEX "agency_name_key_key" ON "agency"("name_key");
