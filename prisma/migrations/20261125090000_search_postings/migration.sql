-- Search by postings: for every facet value and every word, which documents have it.
-- What was there is dropped; the next start fills it again (npm run search:rebuild).
-- Back on paper: drop the new tables and functions, make search_text and facets as they were, rebuild.

DROP TABLE "search_text";
DELETE FROM "search_document";
DELETE FROM "search_word";

ALTER TABLE "search_word" ADD COLUMN "number" SERIAL NOT NULL;

DROP INDEX "search_document_listed_at_idx";
DROP INDEX "search_document_sort_name_idx";
ALTER TABLE "search_document" DROP CONSTRAINT "search_document_pkey",
DROP COLUMN "facets",
ADD COLUMN "place" INTEGER NOT NULL,
ADD COLUMN "approval" INTEGER,
ADD CONSTRAINT "search_document_pkey" PRIMARY KEY ("place"),
ADD CONSTRAINT "search_document_place_counts" CHECK (place >= 0);
CREATE SEQUENCE "search_document_place_seq" AS INTEGER MINVALUE 0 OWNED BY "search_document"."place";

CREATE UNIQUE INDEX "search_document_spin_key" ON "search_document"("spin");
CREATE INDEX "search_document_approval_idx" ON "search_document"("approval");
CREATE INDEX "search_document_sort_name_spin_idx" ON "search_document"("sort_name", "spin");
CREATE INDEX "search_document_listed_at_spin_idx" ON "search_document"("listed_at" DESC, "spin");

CREATE TABLE "search_posting" (
    "key" INTEGER NOT NULL,
    "bits" VARBIT,
    "gaps" SMALLINT[],

    CONSTRAINT "search_posting_pkey" PRIMARY KEY ("key")
);
-- Read whole and at once, never unpacked.
ALTER TABLE "search_posting" ALTER COLUMN "bits" SET STORAGE EXTERNAL;
INSERT INTO "search_posting" VALUES (0, repeat('0', 1024)::bit varying, '{}');

CREATE TABLE "search_change" (
    "id" BIGSERIAL NOT NULL,
    "place" INTEGER,
    "old_place" INTEGER,
    "keys" INTEGER[],

    CONSTRAINT "search_change_pkey" PRIMARY KEY ("id")
);

-- However a document goes, its place dies with it.
CREATE FUNCTION search_document_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_change (old_place, keys) VALUES (OLD.place, '{}');
  RETURN NULL;
END $$;
CREATE TRIGGER search_document_gone AFTER DELETE ON "search_document"
  FOR EACH ROW EXECUTE FUNCTION search_document_gone();

-- Bits with some more places set; those beyond their length are left out. Setting them one by one
-- copies the whole each time, so many are written as text instead.
CREATE FUNCTION search_bits(places int[], onto bit varying) RETURNS bit varying
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  size int := length(onto);
  bits bit varying := onto;
  place int;
BEGIN
  IF coalesce(cardinality(places), 0) <= 200 THEN
    FOREACH place IN ARRAY coalesce(places, '{}') LOOP
      IF place < size THEN bits := set_bit(bits, place, 1); END IF;
    END LOOP;
    RETURN bits;
  END IF;
  SELECT (string_agg(repeat('0', p - before - 1) || '1', '' ORDER BY p)
          || repeat('0', size - 1 - max(p)))::bit varying INTO bits
  FROM (
    SELECT p, lag(p, 1, -1) OVER (ORDER BY p) AS before
    FROM (SELECT DISTINCT unnest(places) AS p) each WHERE p < size
  ) gaps;
  RETURN coalesce(bits | onto, onto);
END $$;

-- The places of some bits, in order.
CREATE FUNCTION search_places(bits bit varying) RETURNS SETOF int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word.at * 64 + bit.at
  FROM generate_series(0, (length(bits) + 63) / 64 - 1) AS word(at)
  CROSS JOIN LATERAL (SELECT substring(bits FROM word.at * 64 + 1 FOR 64) AS part) cut
  CROSS JOIN LATERAL generate_series(0, length(part) - 1) AS bit(at)
  WHERE bit_count(part) > 0 AND get_bit(part, bit.at) = 1
$$;

-- Places in order as steps from one to the next, two bytes each; 32767 is a step without a place.
CREATE FUNCTION search_pack(places int[]) RETURNS smallint[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  gaps smallint[] := '{}';
  here int := 0;
  place int;
BEGIN
  FOREACH place IN ARRAY places LOOP
    WHILE place - here >= 32767 LOOP
      gaps := gaps || 32767::smallint;
      here := here + 32767;
    END LOOP;
    gaps := gaps || (place - here)::smallint;
    here := place;
  END LOOP;
  RETURN gaps;
END $$;

CREATE FUNCTION search_unpack(gaps smallint[]) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  places int[] := '{}';
  here int := 0;
  gap smallint;
BEGIN
  FOREACH gap IN ARRAY gaps LOOP
    here := here + gap;
    IF gap < 32767 THEN places := places || here; END IF;
  END LOOP;
  RETURN places;
END $$;

-- Where any of some keys stands.
CREATE FUNCTION search_union(keys int[], zeros bit varying) RETURNS bit varying
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  many bit varying;
  few int[];
BEGIN
  SELECT bit_or(p.bits) INTO many FROM search_posting p WHERE p.key = ANY (keys) AND p.bits IS NOT NULL;
  few := ARRAY(
    SELECT unnest(search_unpack(p.gaps)) FROM search_posting p WHERE p.key = ANY (keys) AND p.bits IS NULL
  );
  IF cardinality(few) = 0 THEN RETURN coalesce(many, zeros); END IF;
  RETURN search_bits(few, coalesce(many, zeros));
END $$;

-- The first documents of a mask in ring order, after a place on the ring.
CREATE FUNCTION search_ring(mask bit varying, start int, after_wrapped int, after_spin int, wanted int)
RETURNS TABLE (wrapped int, spin int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  size int := length(mask);
  missing int := wanted;
BEGIN
  IF wanted <= 0 OR bit_count(mask) = 0 THEN RETURN; END IF;
  IF bit_count(mask) <= 1000 THEN
    RETURN QUERY
      SELECT (d.spin < start)::int, d.spin FROM search_document d
      WHERE d.place = ANY (ARRAY(SELECT search_places(mask)))
        AND ((d.spin < start)::int, d.spin) > (after_wrapped, after_spin)
      ORDER BY 1, 2 LIMIT wanted;
    RETURN;
  END IF;
  IF after_wrapped = 0 THEN
    RETURN QUERY
      SELECT 0, d.spin FROM search_document d
      WHERE d.spin >= start AND d.spin > after_spin
        AND CASE WHEN d.place < size THEN get_bit(mask, d.place) ELSE 0 END = 1
      ORDER BY d.spin LIMIT missing;
    GET DIAGNOSTICS missing = ROW_COUNT;
    missing := wanted - missing;
  END IF;
  IF missing > 0 THEN
    RETURN QUERY
      SELECT 1, d.spin FROM search_document d
      WHERE d.spin < start AND (after_wrapped = 0 OR d.spin > after_spin)
        AND CASE WHEN d.place < size THEN get_bit(mask, d.place) ELSE 0 END = 1
      ORDER BY d.spin LIMIT missing;
  END IF;
END $$;

-- The first documents of a mask, newest first, after one of them.
CREATE FUNCTION search_newest(mask bit varying, after_listed timestamptz, after_spin int, wanted int)
RETURNS TABLE (listed_at timestamptz, spin int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  size int := length(mask);
BEGIN
  IF bit_count(mask) <= 1000 THEN
    RETURN QUERY
      SELECT d.listed_at, d.spin FROM search_document d
      WHERE d.place = ANY (ARRAY(SELECT search_places(mask)))
        AND (d.listed_at < after_listed OR d.listed_at = after_listed AND d.spin > after_spin)
      ORDER BY d.listed_at DESC, d.spin LIMIT wanted;
  ELSE
    RETURN QUERY
      SELECT d.listed_at, d.spin FROM search_document d
      WHERE d.listed_at <= after_listed AND (d.listed_at < after_listed OR d.spin > after_spin)
        AND CASE WHEN d.place < size THEN get_bit(mask, d.place) ELSE 0 END = 1
      ORDER BY d.listed_at DESC, d.spin LIMIT wanted;
  END IF;
END $$;

-- The first documents of a mask by name, after one of them.
CREATE FUNCTION search_by_name(mask bit varying, after_name text, after_spin int, wanted int)
RETURNS TABLE (sort_name text, spin int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  size int := length(mask);
BEGIN
  IF bit_count(mask) <= 1000 THEN
    RETURN QUERY
      SELECT d.sort_name, d.spin FROM search_document d
      WHERE d.place = ANY (ARRAY(SELECT search_places(mask)))
        AND (d.sort_name, d.spin) > (after_name, after_spin)
      ORDER BY d.sort_name, d.spin LIMIT wanted;
  ELSE
    RETURN QUERY
      SELECT d.sort_name, d.spin FROM search_document d
      WHERE (d.sort_name, d.spin) > (after_name, after_spin)
        AND CASE WHEN d.place < size THEN get_bit(mask, d.place) ELSE 0 END = 1
      ORDER BY d.sort_name, d.spin LIMIT wanted;
  END IF;
END $$;
