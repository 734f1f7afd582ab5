-- Letters of proof and the keys that sign them.
-- Reverse: drop the triggers and functions at the end, then "letter" and "letter_key".

-- CreateTable
CREATE TABLE "letter_key" (
    "kid" VARCHAR(80) NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "private_cipher" BYTEA NOT NULL,
    "is_example" BOOLEAN NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_key_pkey" PRIMARY KEY ("kid")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "code" VARCHAR(19) NOT NULL,
    "number" VARCHAR(20) NOT NULL,
    "organisation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issuer_id" UUID,
    "content" JSONB NOT NULL,
    "jws" TEXT NOT NULL,
    "kid" VARCHAR(80) NOT NULL,
    "pdf_sha256" CHAR(64) NOT NULL,
    "pdf_bytes" INTEGER NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "successor_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_code_key" ON "letter"("code");

-- CreateIndex
CREATE UNIQUE INDEX "letter_number_key" ON "letter"("number");

-- CreateIndex
CREATE UNIQUE INDEX "letter_successor_id_key" ON "letter"("successor_id");

-- CreateIndex
CREATE INDEX "letter_organisation_id_issued_at_idx" ON "letter"("organisation_id", "issued_at");

-- CreateIndex
CREATE INDEX "letter_issued_at_idx" ON "letter"("issued_at");

-- CreateIndex
CREATE INDEX "letter_pdf_sha256_idx" ON "letter"("pdf_sha256");

-- CreateIndex
CREATE INDEX "letter_kid_idx" ON "letter"("kid");

-- CreateIndex
CREATE INDEX "letter_issuer_id_idx" ON "letter"("issuer_id");

-- CreateIndex
CREATE INDEX "letter_withdrawn_by_id_idx" ON "letter"("withdrawn_by_id");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_kid_fkey" FOREIGN KEY ("kid") REFERENCES "letter_key"("kid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One key signs, and one letter of an organisation is its present one.
CREATE UNIQUE INDEX "letter_key_one_in_use" ON "letter_key" ("is_example") WHERE retired_at IS NULL;
CREATE UNIQUE INDEX "letter_one_present" ON "letter" ("organisation_id")
  WHERE superseded_at IS NULL AND withdrawn_at IS NULL;

-- Nothing is withdrawn without a reason that everybody may read.
ALTER TABLE "letter" ADD CONSTRAINT "letter_withdrawal_whole" CHECK (
  (withdrawn_at IS NULL) = (reason IS NULL) AND reason <> ''
);

-- What was issued stays as it was issued, and what ended does not begin again.
CREATE FUNCTION letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.code, NEW.number, NEW.organisation_id, NEW.issued_at, NEW.content, NEW.jws,
      NEW.kid, NEW.pdf_sha256, NEW.pdf_bytes)
    IS DISTINCT FROM (OLD.id, OLD.code, OLD.number, OLD.organisation_id, OLD.issued_at, OLD.content,
      OLD.jws, OLD.kid, OLD.pdf_sha256, OLD.pdf_bytes)
    OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
    OR (OLD.withdrawn_at IS NOT NULL
      AND (NEW.withdrawn_at, NEW.reason) IS DISTINCT FROM (OLD.withdrawn_at, OLD.reason)) THEN
    RAISE EXCEPTION 'a letter is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_stays BEFORE UPDATE ON "letter"
  FOR EACH ROW EXECUTE FUNCTION letter_stays();

-- Letters are checked with public keys for good, so these stay too.
CREATE FUNCTION letter_key_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.kid, NEW.public_jwk, NEW.is_example)
    IS DISTINCT FROM (OLD.kid, OLD.public_jwk, OLD.is_example) THEN
    RAISE EXCEPTION 'a key of letters is never taken away';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_key_stays BEFORE UPDATE OR DELETE ON "letter_key"
  FOR EACH ROW EXECUTE FUNCTION letter_key_stays();
