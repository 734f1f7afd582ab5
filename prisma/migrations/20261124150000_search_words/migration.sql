-- Words of the directory, for corrections; AHU numbers become words of the search.
-- Back on paper: drop the table; the words "ahu…" in search_text do no harm.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

ALTER TABLE "search_word" ALTER COLUMN word TYPE text COLLATE "C";

-- What is listed already.
UPDATE "search_text" t
SET vector = t.vector || format('''%s'':1A', 'ahu' || found.number)::tsvector
FROM (
  SELECT d.spin, ltrim((regexp_match(l.approval_number, '^AHU-(\d{1,7})\.', 'i'))[1], '0') AS number
  FROM "search_document" d
  JOIN "legal_identity" l USING (organisation_id)
) found
WHERE found.spin = t.spin AND found.number <> '';

INSERT INTO "search_word" (word)
SELECT DISTINCT word FROM "search_text", unnest(tsvector_to_array(vector)) AS word
WHERE word ~ '^[[:alpha:]]{4,40}$'
ON CONFLICT DO NOTHING;
