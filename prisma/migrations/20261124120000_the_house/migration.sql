-- The house: reference data, organisations, search projection, reports, audit.
-- Back on paper: drop every table and type named here; nothing existed before.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('general', 'research_institute', 'private_university', 'professional_body', 'network', 'legal_aid', 'community_media');

-- CreateEnum
CREATE TYPE "legal_form" AS ENUM ('foundation', 'association', 'other_nonprofit', 'unincorporated');

-- CreateEnum
CREATE TYPE "listing" AS ENUM ('imported', 'draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('not_checked', 'incomplete', 'nearly_complete', 'complete');

-- CreateEnum
CREATE TYPE "provenance" AS ENUM ('self', 'imported', 'verified', 'agency', 'government');

-- CreateEnum
CREATE TYPE "section" AS ENUM ('identity', 'legal', 'office', 'people', 'fields', 'services', 'work_areas', 'experience', 'finance', 'contacts');

-- CreateEnum
CREATE TYPE "section_answer" AS ENUM ('given', 'none');

-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('email', 'whatsapp', 'phone', 'website', 'instagram', 'facebook', 'x', 'youtube', 'tiktok', 'linkedin');

-- CreateEnum
CREATE TYPE "person_group" AS ENUM ('advisory', 'supervisory', 'executive', 'staff');

-- CreateEnum
CREATE TYPE "client_kind" AS ENUM ('ministry', 'province', 'regency', 'village', 'donor', 'company', 'university', 'organisation');

-- CreateEnum
CREATE TYPE "experience_role" AS ENUM ('lead', 'member', 'subcontractor');

-- CreateEnum
CREATE TYPE "region_level" AS ENUM ('province', 'regency', 'district');

-- CreateEnum
CREATE TYPE "time_zone" AS ENUM ('WIB', 'WITA', 'WIT');

-- CreateEnum
CREATE TYPE "report_category" AS ENUM ('wrong_information', 'out_of_date', 'not_this_organisation', 'duplicate_listing', 'misconduct', 'other');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('received', 'answered', 'closed');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_request" (
    "request_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_request_pkey" PRIMARY KEY ("command","request_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "public_id" VARCHAR(10) NOT NULL,
    "kind" "organisation_kind",
    "legal_form" "legal_form",
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "founding_year" SMALLINT,
    "mission" TEXT,
    "mission_en" TEXT,
    "province_code" VARCHAR(8),
    "regency_code" VARCHAR(8),
    "district_code" VARCHAR(8),
    "street" TEXT,
    "postcode" VARCHAR(5),
    "listing" "listing" NOT NULL,
    "standing" "standing" NOT NULL DEFAULT 'not_checked',
    "merged_into_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "listed_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_address" (
    "slug" VARCHAR(120) NOT NULL,
    "organisation_id" UUID NOT NULL,
    "is_current" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_address_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "organisation_former_name" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "until_year" SMALLINT,

    CONSTRAINT "organisation_former_name_pkey" PRIMARY KEY ("organisation_id","name")
);

-- CreateTable
CREATE TABLE "organisation_section" (
    "organisation_id" UUID NOT NULL,
    "section" "section" NOT NULL,
    "answer" "section_answer" NOT NULL,
    "provenance" "provenance" NOT NULL,
    "source" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_section_pkey" PRIMARY KEY ("organisation_id","section")
);

-- CreateTable
CREATE TABLE "organisation_version" (
    "organisation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "organisation_version_pkey" PRIMARY KEY ("organisation_id","version")
);

-- CreateTable
CREATE TABLE "organisation_contact" (
    "organisation_id" UUID NOT NULL,
    "channel" "contact_channel" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "organisation_contact_pkey" PRIMARY KEY ("organisation_id","channel")
);

-- CreateTable
CREATE TABLE "legal_identity" (
    "organisation_id" UUID NOT NULL,
    "deed_number" TEXT,
    "deed_date" DATE,
    "notary" TEXT,
    "notary_place" TEXT,
    "approval_number" TEXT,
    "approval_date" DATE,
    "amendment_number" TEXT,
    "amendment_date" DATE,
    "skt_number" TEXT,
    "skt_issuer" TEXT,
    "skt_from" DATE,
    "skt_until" DATE,
    "npwp_cipher" BYTEA,
    "npwp_hash" BYTEA,
    "npwp_mask" TEXT,

    CONSTRAINT "legal_identity_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "organisation_person" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "group" "person_group" NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "expertise" TEXT,
    "permanent" BOOLEAN NOT NULL DEFAULT false,
    "term_from" DATE,
    "term_until" DATE,

    CONSTRAINT "organisation_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_issue" (
    "organisation_id" UUID NOT NULL,
    "issue_code" TEXT NOT NULL,
    "clause" TEXT,

    CONSTRAINT "organisation_issue_pkey" PRIMARY KEY ("organisation_id","issue_code")
);

-- CreateTable
CREATE TABLE "organisation_target_group" (
    "organisation_id" UUID NOT NULL,
    "target_group_code" TEXT NOT NULL,

    CONSTRAINT "organisation_target_group_pkey" PRIMARY KEY ("organisation_id","target_group_code")
);

-- CreateTable
CREATE TABLE "organisation_work_kind" (
    "organisation_id" UUID NOT NULL,
    "work_kind_code" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "organisation_work_kind_pkey" PRIMARY KEY ("organisation_id","work_kind_code")
);

-- CreateTable
CREATE TABLE "organisation_work_area" (
    "organisation_id" UUID NOT NULL,
    "region_code" VARCHAR(8) NOT NULL,

    CONSTRAINT "organisation_work_area_pkey" PRIMARY KEY ("organisation_id","region_code")
);

-- CreateTable
CREATE TABLE "experience" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "client_kind" "client_kind" NOT NULL,
    "issue_code" TEXT,
    "work_kind_code" TEXT,
    "region_code" VARCHAR(8),
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "value" BIGINT,
    "role" "experience_role" NOT NULL,
    "is_type_three" BOOLEAN NOT NULL,
    "provenance" "provenance" NOT NULL,
    "source" TEXT,

    CONSTRAINT "experience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finance_year" (
    "organisation_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "income" BIGINT NOT NULL,
    "spending" BIGINT NOT NULL,
    "public_share" SMALLINT,
    "audited" BOOLEAN NOT NULL,

    CONSTRAINT "finance_year_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateTable
CREATE TABLE "region" (
    "code" VARCHAR(8) NOT NULL,
    "level" "region_level" NOT NULL,
    "parent_code" VARCHAR(8),
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "iso" VARCHAR(5),
    "time_zone" "time_zone" NOT NULL,
    "tile_row" SMALLINT,
    "tile_column" SMALLINT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "issue" (
    "code" TEXT NOT NULL,
    "label_id" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "open_government_theme" (
    "code" TEXT NOT NULL,
    "label_id" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "open_government_theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "issue_theme" (
    "issue_code" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,

    CONSTRAINT "issue_theme_pkey" PRIMARY KEY ("issue_code","theme_code")
);

-- CreateTable
CREATE TABLE "work_kind" (
    "code" TEXT NOT NULL,
    "label_id" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "description_id" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "work_kind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "target_group" (
    "code" TEXT NOT NULL,
    "label_id" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "target_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "joint_leave" BOOLEAN NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "reference_set" (
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "reference_set_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "ticket" VARCHAR(14) NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "organisation_id" UUID NOT NULL,
    "category" "report_category" NOT NULL,
    "text" TEXT NOT NULL,
    "contact_cipher" BYTEA,
    "status" "report_status" NOT NULL DEFAULT 'received',
    "reply" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_facet_value" (
    "number" SMALLINT NOT NULL,
    "facet" VARCHAR(20) NOT NULL,
    "value" VARCHAR(40) NOT NULL,

    CONSTRAINT "search_facet_value_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "search_document" (
    "spin" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "facets" SMALLINT[],
    "sort_name" TEXT NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "next_change_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("spin")
);

-- CreateTable
CREATE TABLE "search_text" (
    "spin" INTEGER NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("spin")
);

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "command_request_created_at_idx" ON "command_request"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_public_id_key" ON "organisation"("public_id");

-- CreateIndex
CREATE INDEX "organisation_listing_idx" ON "organisation"("listing");

-- CreateIndex
CREATE INDEX "organisation_merged_into_id_idx" ON "organisation"("merged_into_id");

-- CreateIndex
CREATE INDEX "organisation_address_organisation_id_idx" ON "organisation_address"("organisation_id");

-- CreateIndex
CREATE INDEX "legal_identity_npwp_hash_idx" ON "legal_identity"("npwp_hash");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_person_organisation_id_group_position_key" ON "organisation_person"("organisation_id", "group", "position");

-- CreateIndex
CREATE INDEX "organisation_issue_issue_code_idx" ON "organisation_issue"("issue_code");

-- CreateIndex
CREATE INDEX "organisation_target_group_target_group_code_idx" ON "organisation_target_group"("target_group_code");

-- CreateIndex
CREATE INDEX "organisation_work_kind_work_kind_code_idx" ON "organisation_work_kind"("work_kind_code");

-- CreateIndex
CREATE INDEX "organisation_work_area_region_code_idx" ON "organisation_work_area"("region_code");

-- CreateIndex
CREATE INDEX "experience_organisation_id_started_on_idx" ON "experience"("organisation_id", "started_on");

-- CreateIndex
CREATE INDEX "region_parent_code_idx" ON "region"("parent_code");

-- CreateIndex
CREATE UNIQUE INDEX "issue_position_key" ON "issue"("position");

-- CreateIndex
CREATE UNIQUE INDEX "open_government_theme_position_key" ON "open_government_theme"("position");

-- CreateIndex
CREATE UNIQUE INDEX "work_kind_position_key" ON "work_kind"("position");

-- CreateIndex
CREATE UNIQUE INDEX "target_group_position_key" ON "target_group"("position");

-- CreateIndex
CREATE UNIQUE INDEX "report_ticket_key" ON "report"("ticket");

-- CreateIndex
CREATE UNIQUE INDEX "report_code_hash_key" ON "report"("code_hash");

-- CreateIndex
CREATE INDEX "report_status_received_at_idx" ON "report"("status", "received_at");

-- CreateIndex
CREATE INDEX "report_organisation_id_idx" ON "report"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_facet_value_facet_value_key" ON "search_facet_value"("facet", "value");

-- CreateIndex
CREATE UNIQUE INDEX "search_document_organisation_id_key" ON "search_document"("organisation_id");

-- CreateIndex
CREATE INDEX "search_document_facets_idx" ON "search_document" USING GIN ("facets");

-- CreateIndex
CREATE INDEX "search_document_sort_name_idx" ON "search_document"("sort_name");

-- CreateIndex
CREATE INDEX "search_document_listed_at_idx" ON "search_document"("listed_at" DESC);

-- CreateIndex
CREATE INDEX "search_text_vector_idx" ON "search_text" USING GIN ("vector");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_address" ADD CONSTRAINT "organisation_address_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_former_name" ADD CONSTRAINT "organisation_former_name_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_section" ADD CONSTRAINT "organisation_section_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_version" ADD CONSTRAINT "organisation_version_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_identity" ADD CONSTRAINT "legal_identity_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_person" ADD CONSTRAINT "organisation_person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_issue" ADD CONSTRAINT "organisation_issue_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_issue" ADD CONSTRAINT "organisation_issue_issue_code_fkey" FOREIGN KEY ("issue_code") REFERENCES "issue"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_target_group" ADD CONSTRAINT "organisation_target_group_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_target_group" ADD CONSTRAINT "organisation_target_group_target_group_code_fkey" FOREIGN KEY ("target_group_code") REFERENCES "target_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_work_kind" ADD CONSTRAINT "organisation_work_kind_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_work_kind" ADD CONSTRAINT "organisation_work_kind_work_kind_code_fkey" FOREIGN KEY ("work_kind_code") REFERENCES "work_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_work_area" ADD CONSTRAINT "organisation_work_area_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_work_area" ADD CONSTRAINT "organisation_work_area_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_issue_code_fkey" FOREIGN KEY ("issue_code") REFERENCES "issue"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_work_kind_code_fkey" FOREIGN KEY ("work_kind_code") REFERENCES "work_kind"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finance_year" ADD CONSTRAINT "finance_year_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_theme" ADD CONSTRAINT "issue_theme_issue_code_fkey" FOREIGN KEY ("issue_code") REFERENCES "issue"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_theme" ADD CONSTRAINT "issue_theme_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "open_government_theme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_spin_fkey" FOREIGN KEY ("spin") REFERENCES "search_document"("spin") ON DELETE CASCADE ON UPDATE CASCADE;



-- What must never be otherwise -------------------------------------------------------------------

ALTER TABLE "region"
  ADD CONSTRAINT "region_code_fits_level" CHECK (
    (level = 'province' AND code ~ '^\d{2}$' AND parent_code IS NULL)
    OR (level = 'regency' AND code ~ '^\d{2}\.\d{2}$' AND parent_code = left(code, 2))
    OR (level = 'district' AND code ~ '^\d{2}\.\d{2}\.\d{2}$' AND parent_code = left(code, 5))),
  ADD CONSTRAINT "region_tile_is_whole" CHECK ((tile_row IS NULL) = (tile_column IS NULL));
CREATE UNIQUE INDEX "region_tile_key" ON "region" (tile_row, tile_column) WHERE tile_row IS NOT NULL;

ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_public_id_shape" CHECK (public_id ~ '^[0-9a-z]{10}$'),
  ADD CONSTRAINT "organisation_name_length" CHECK (length(btrim(name)) BETWEEN 2 AND 200),
  ADD CONSTRAINT "organisation_founding_year" CHECK (founding_year BETWEEN 1800 AND 2200),
  ADD CONSTRAINT "organisation_postcode_shape" CHECK (postcode ~ '^\d{5}$'),
  ADD CONSTRAINT "organisation_seat_levels" CHECK (
    length(province_code) = 2 AND length(regency_code) = 5 AND length(district_code) = 8),
  ADD CONSTRAINT "organisation_seat_nested" CHECK (
    (regency_code IS NULL OR (province_code IS NOT NULL AND left(regency_code, 2) = province_code))
    AND (district_code IS NULL OR (regency_code IS NOT NULL AND left(district_code, 5) = regency_code))),
  ADD CONSTRAINT "organisation_merged_is_archived" CHECK (
    merged_into_id IS NULL OR (merged_into_id <> id AND listing = 'archived')),
  ADD CONSTRAINT "organisation_listed_has_instant" CHECK (
    listing NOT IN ('imported', 'published') OR listed_at IS NOT NULL),
  ADD CONSTRAINT "organisation_version_counts" CHECK (version >= 1);

ALTER TABLE "organisation_address"
  ADD CONSTRAINT "organisation_address_shape" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
CREATE UNIQUE INDEX "organisation_address_one_current" ON "organisation_address" (organisation_id) WHERE is_current;

ALTER TABLE "legal_identity"
  ADD CONSTRAINT "legal_identity_npwp_is_whole" CHECK (
    (npwp_cipher IS NULL) = (npwp_hash IS NULL) AND (npwp_hash IS NULL) = (npwp_mask IS NULL)),
  ADD CONSTRAINT "legal_identity_npwp_mask_shape" CHECK (npwp_mask ~ '^\d{2}\.\*\*\*\.\*\*\*\.\*-\*\*\*\.\d{3}$'),
  ADD CONSTRAINT "legal_identity_skt_order" CHECK (skt_until >= skt_from);

ALTER TABLE "organisation_person"
  ADD CONSTRAINT "organisation_person_term_order" CHECK (term_until >= term_from);

ALTER TABLE "experience"
  ADD CONSTRAINT "experience_order" CHECK (ended_on >= started_on),
  ADD CONSTRAINT "experience_value" CHECK (value >= 0);

ALTER TABLE "finance_year"
  ADD CONSTRAINT "finance_year_range" CHECK (year BETWEEN 1950 AND 2200),
  ADD CONSTRAINT "finance_year_amounts" CHECK (income >= 0 AND spending >= 0),
  ADD CONSTRAINT "finance_year_share" CHECK (public_share BETWEEN 0 AND 100);

ALTER TABLE "organisation_version"
  ADD CONSTRAINT "organisation_version_number" CHECK (version >= 1);

ALTER TABLE "search_document"
  ALTER COLUMN sort_name TYPE text COLLATE "C",
  ADD CONSTRAINT "search_document_spin_31_bit" CHECK (spin >= 0);

ALTER TABLE "report"
  ADD CONSTRAINT "report_text_length" CHECK (length(text) BETWEEN 1 AND 5000),
  ADD CONSTRAINT "report_answered_has_reply" CHECK (status <> 'answered' OR reply IS NOT NULL);

-- The audit trail only grows.
CREATE FUNCTION audit_event_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only';
END $$;
CREATE TRIGGER audit_event_no_change BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION audit_event_only_grows();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_only_grows();

-- Counters of rate-limiter-flexible, in a schema of their own.
CREATE SCHEMA "limits";
CREATE TABLE "limits"."hit" (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
