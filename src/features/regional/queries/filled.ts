import "server-only";
import { sql } from "@/lib/db";

/**
 * Whether every part of a profile `o` is filled or answered "tidak ada / belum punya": what
 * domain/profile-fill says as 100 %, for thousands at once. A test holds the two together.
 */
export const isFilled = sql`(
  WITH answered AS (
    SELECT coalesce(array_agg(section::text), '{}') AS none
    FROM organisation_section WHERE organisation_id = o.id AND answer = 'none'
  )
  SELECT ('identity' = ANY(none) OR (o.kind IS NOT NULL AND o.legal_form IS NOT NULL
      AND o.founding_year IS NOT NULL AND o.mission IS NOT NULL))
    AND ('office' = ANY(none) OR (o.regency_code IS NOT NULL AND o.street IS NOT NULL))
    AND ('legal' = ANY(none) OR EXISTS (SELECT FROM legal_identity WHERE organisation_id = o.id
      AND deed_number <> '' AND approval_number <> '' AND npwp_mask <> ''))
    AND ('people' = ANY(none) OR (
      EXISTS (SELECT FROM organisation_person WHERE organisation_id = o.id AND "group" = 'executive')
      AND EXISTS (SELECT FROM organisation_person WHERE organisation_id = o.id AND "group" = 'staff')))
    AND ('fields' = ANY(none) OR (
      EXISTS (SELECT FROM organisation_issue WHERE organisation_id = o.id)
      AND EXISTS (SELECT FROM organisation_target_group WHERE organisation_id = o.id)))
    AND ('services' = ANY(none)
      OR EXISTS (SELECT FROM organisation_work_kind WHERE organisation_id = o.id))
    AND ('work_areas' = ANY(none)
      OR EXISTS (SELECT FROM organisation_work_area WHERE organisation_id = o.id))
    AND ('experience' = ANY(none) OR EXISTS (SELECT FROM experience WHERE organisation_id = o.id))
    AND ('finance' = ANY(none) OR EXISTS (SELECT FROM finance_year WHERE organisation_id = o.id))
    AND ('contacts' = ANY(none) OR EXISTS (SELECT FROM organisation_contact
      WHERE organisation_id = o.id AND channel IN ('email', 'whatsapp', 'phone')))
  FROM answered)`;
