-- What was typed into a form whose session or role had ended.
-- Back on paper: drop the table.

-- CreateTable
CREATE TABLE "kept_form" (
    "person_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "typed_cipher" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "kept_form_made_at_idx" ON "kept_form"("made_at");

-- AddForeignKey
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
