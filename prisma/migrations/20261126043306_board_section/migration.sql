-- The board was a part of "people": whoever named one has said it, and where it came from.
-- Back on paper: delete the rows of section 'board'.
INSERT INTO "organisation_section" ("organisation_id", "section", "answer", "provenance", "source", "changed_at")
SELECT s."organisation_id", 'board', s."answer", s."provenance", s."source", s."changed_at"
FROM "organisation_section" s
WHERE s."section" = 'people' AND (
  s."answer" = 'none' OR EXISTS (
    SELECT FROM "organisation_person" p
    WHERE p."organisation_id" = s."organisation_id" AND p."group" <> 'staff'
  )
);


