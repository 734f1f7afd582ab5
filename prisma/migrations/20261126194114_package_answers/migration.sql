-- Answers for one package to the indicators that depend on it.
-- Reverse: drop "package_answer".

-- CreateTable
CREATE TABLE "package_answer" (
    "package_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "instrument_version" VARCHAR(20) NOT NULL,
    "answers" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "package_answer_pkey" PRIMARY KEY ("package_id","organisation_id")
);

-- CreateIndex
CREATE INDEX "package_answer_organisation_id_idx" ON "package_answer"("organisation_id");

-- CreateIndex
CREATE INDEX "package_answer_instrument_version_idx" ON "package_answer"("instrument_version");

-- AddForeignKey
ALTER TABLE "package_answer" ADD CONSTRAINT "package_answer_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "package"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_answer" ADD CONSTRAINT "package_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package_answer" ADD CONSTRAINT "package_answer_instrument_version_fkey" FOREIGN KEY ("instrument_version") REFERENCES "assessment_instrument"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
