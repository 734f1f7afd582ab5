-- Files of the whole directory, made every night.
-- Reverse: drop "export_file", "export_edition" and the type "export_format".

-- CreateEnum
CREATE TYPE "export_format" AS ENUM ('csv', 'xlsx', 'json');

-- CreateTable
CREATE TABLE "export_edition" (
    "name" VARCHAR(20) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "shape" VARCHAR(10) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "export_edition_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "export_file" (
    "edition_name" VARCHAR(20) NOT NULL,
    "format" "export_format" NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("edition_name","format")
);

-- CreateIndex
CREATE INDEX "export_edition_finished_at_idx" ON "export_edition"("finished_at");

-- CreateIndex
CREATE INDEX "export_file_sha256_idx" ON "export_file"("sha256");

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_edition_name_fkey" FOREIGN KEY ("edition_name") REFERENCES "export_edition"("name") ON DELETE CASCADE ON UPDATE CASCADE;
