-- Lists of organisations on their way into the directory: files, their encrypted pieces, their rows.
-- Reverse: drop "list_import_row", "list_import_part", "list_import" and the types "list_row_state", "list_state".

-- CreateEnum
CREATE TYPE "list_state" AS ENUM ('uploaded', 'reading', 'trial', 'importing', 'imported', 'undoing', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "list_row_state" AS ENUM ('ready', 'flagged', 'bad', 'here', 'listed', 'dropped', 'joined');

-- CreateTable
CREATE TABLE "list_import" (
    "id" UUID NOT NULL,
    "source" VARCHAR(200) NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "state" "list_state" NOT NULL,
    "fault" TEXT,
    "person_id" UUID,
    "mapping" JSONB NOT NULL,
    "report" JSONB NOT NULL DEFAULT '{"v":1}',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "list_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_import_part" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "list_import_part_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateTable
CREATE TABLE "list_import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "state" "list_row_state" NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "flags" TEXT[],
    "npwp_cipher" BYTEA,
    "npwp_hash" BYTEA,
    "npwp_mask" TEXT,
    "organisation_id" UUID,
    "kind" "organisation_kind",
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "list_import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateIndex
CREATE INDEX "list_import_started_at_idx" ON "list_import"("started_at");

-- CreateIndex
CREATE INDEX "list_import_state_idx" ON "list_import"("state");

-- CreateIndex
CREATE INDEX "list_import_sha256_idx" ON "list_import"("sha256");

-- CreateIndex
CREATE INDEX "list_import_person_id_idx" ON "list_import"("person_id");

-- CreateIndex
CREATE INDEX "list_import_row_import_id_state_row_idx" ON "list_import_row"("import_id", "state", "row");

-- CreateIndex
CREATE INDEX "list_import_row_key_idx" ON "list_import_row"("key");

-- CreateIndex
CREATE INDEX "list_import_row_organisation_id_idx" ON "list_import_row"("organisation_id");

-- CreateIndex
CREATE INDEX "list_import_row_decided_by_id_idx" ON "list_import_row"("decided_by_id");

-- AddForeignKey
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_import_part" ADD CONSTRAINT "list_import_part_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "list_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_import_row" ADD CONSTRAINT "list_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "list_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_import_row" ADD CONSTRAINT "list_import_row_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_import_row" ADD CONSTRAINT "list_import_row_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
