-- CreateEnum
CREATE TYPE "person_state" AS ENUM ('active', 'suspended', 'deleted');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('id', 'en');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('register', 'sign_in', 'reset_password', 'change_email', 'undo_email_change', 'first_admin');

-- CreateEnum
CREATE TYPE "session_end" AS ENUM ('signed_out', 'ended_by_person', 'password_changed', 'email_changed', 'second_factor_changed', 'suspended', 'account_deleted', 'replaced');

-- CreateEnum
CREATE TYPE "agency_kind" AS ENUM ('ministry', 'institution', 'province', 'regency', 'city');

-- CreateEnum
CREATE TYPE "agency_state" AS ENUM ('requested', 'confirmed', 'suspended');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('oms_admin', 'oms_editor', 'agency_planner', 'agency_ppk', 'agency_viewer', 'reviewer', 'review_lead', 'platform_admin');

-- CreateEnum
CREATE TYPE "membership_state" AS ENUM ('awaiting', 'active', 'ended');

-- CreateEnum
CREATE TYPE "membership_end" AS ENUM ('left', 'removed', 'not_confirmed', 'handed_over', 'account_deleted');

-- CreateEnum
CREATE TYPE "invitation_state" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "mail_preference" AS ENUM ('at_once', 'digest', 'never');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "password_hash" TEXT,
    "language" "language" NOT NULL DEFAULT 'id',
    "state" "person_state" NOT NULL DEFAULT 'active',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "is_pending" BOOLEAN NOT NULL DEFAULT false,
    "second_factor_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "session_end",

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "person_id" UUID,
    "email_hash" BYTEA NOT NULL,
    "data_cipher" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret_cipher" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(120) NOT NULL,
    "klpd_code" VARCHAR(12),
    "name" TEXT NOT NULL,
    "kind" "agency_kind" NOT NULL,
    "region_code" VARCHAR(8),
    "mail_domains" TEXT[],
    "state" "agency_state" NOT NULL DEFAULT 'requested',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_unit" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "satker_code" VARCHAR(20),
    "name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" UUID,
    "agency_id" UUID,
    "unit_id" UUID,
    "state" "membership_state" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "membership_end",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "email_cipher" BYTEA,
    "role" "role" NOT NULL,
    "organisation_id" UUID,
    "agency_id" UUID,
    "unit_id" UUID,
    "invited_by_id" UUID,
    "state" "invitation_state" NOT NULL DEFAULT 'open',
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "person_id" UUID,
    "language" "language" NOT NULL,
    "content_cipher" BYTEA,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "answer" VARCHAR(120),
    "notification_id" UUID,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "facts" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "digest_at" TIMESTAMPTZ(3),
    "for_digest" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "person_id" UUID NOT NULL,
    "kind" VARCHAR(40) NOT NULL,
    "mail" "mail_preference" NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_key_hash_key" ON "session"("key_hash");

-- CreateIndex
CREATE INDEX "session_person_id_ended_at_idx" ON "session"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_email_hash_purpose_idx" ON "one_time_link"("email_hash", "purpose");

-- CreateIndex
CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link"("person_id");

-- CreateIndex
CREATE INDEX "one_time_link_expires_at_idx" ON "one_time_link"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_person_id_code_hash_key" ON "recovery_code"("person_id", "code_hash");

-- CreateIndex
CREATE INDEX "external_identity_person_id_idx" ON "external_identity"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_slug_key" ON "agency"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agency_klpd_code_key" ON "agency"("klpd_code");

-- CreateIndex
CREATE INDEX "agency_region_code_idx" ON "agency"("region_code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_unit_agency_id_id_key" ON "agency_unit"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_unit_agency_id_name_key" ON "agency_unit"("agency_id", "name");

-- CreateIndex
CREATE INDEX "membership_person_id_state_idx" ON "membership"("person_id", "state");

-- CreateIndex
CREATE INDEX "membership_organisation_id_state_idx" ON "membership"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "membership_agency_id_state_idx" ON "membership"("agency_id", "state");

-- CreateIndex
CREATE INDEX "membership_state_since_idx" ON "membership"("state", "since");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_state_idx" ON "invitation"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "invitation_agency_id_state_idx" ON "invitation"("agency_id", "state");

-- CreateIndex
CREATE INDEX "invitation_email_hash_state_idx" ON "invitation"("email_hash", "state");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_message_id_key" ON "outbox_mail"("message_id");

-- CreateIndex
CREATE INDEX "outbox_mail_person_id_idx" ON "outbox_mail"("person_id");

-- CreateIndex
CREATE INDEX "outbox_mail_notification_id_idx" ON "outbox_mail"("notification_id");

-- CreateIndex
CREATE INDEX "notification_person_id_at_idx" ON "notification"("person_id", "at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_unit" ADD CONSTRAINT "agency_unit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "agency_unit"("agency_id", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "agency_unit"("agency_id", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be otherwise -------------------------------------------------------------------

ALTER TABLE "person"
  ADD CONSTRAINT "person_email_is_lower" CHECK (email = lower(email) AND length(email) BETWEEN 6 AND 254),
  ADD CONSTRAINT "person_name_length" CHECK (length(btrim(name)) BETWEEN 2 AND 120),
  ADD CONSTRAINT "person_deleted_is_nameless" CHECK (
    (state = 'deleted') = (deleted_at IS NOT NULL)
    AND (state = 'deleted') = (email IS NULL)
    AND (state <> 'deleted' OR (name IS NULL AND password_hash IS NULL)));

ALTER TABLE "session"
  ADD CONSTRAINT "session_end_is_whole" CHECK ((ended_at IS NULL) = (end_reason IS NULL));

-- A role belongs to one kind of body, and a PPK to one unit.
ALTER TABLE "membership"
  ADD CONSTRAINT "membership_role_fits_body" CHECK (
    (role IN ('oms_admin', 'oms_editor') AND organisation_id IS NOT NULL AND agency_id IS NULL)
    OR (role IN ('agency_planner', 'agency_ppk', 'agency_viewer') AND agency_id IS NOT NULL AND organisation_id IS NULL)
    OR (role IN ('reviewer', 'review_lead', 'platform_admin') AND agency_id IS NULL AND organisation_id IS NULL)),
  ADD CONSTRAINT "membership_unit_in_agency" CHECK (unit_id IS NULL OR agency_id IS NOT NULL),
  ADD CONSTRAINT "membership_ppk_has_unit" CHECK (role <> 'agency_ppk' OR unit_id IS NOT NULL),
  ADD CONSTRAINT "membership_end_is_whole" CHECK (
    (state = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (end_reason IS NULL));
CREATE UNIQUE INDEX "membership_one_living" ON "membership" (
  person_id, role, organisation_id, agency_id, unit_id) NULLS NOT DISTINCT WHERE state <> 'ended';

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_role_fits_body" CHECK (
    (role IN ('oms_admin', 'oms_editor') AND organisation_id IS NOT NULL AND agency_id IS NULL)
    OR (role IN ('agency_planner', 'agency_ppk', 'agency_viewer') AND agency_id IS NOT NULL AND organisation_id IS NULL)
    OR (role IN ('reviewer', 'review_lead', 'platform_admin') AND agency_id IS NULL AND organisation_id IS NULL)),
  ADD CONSTRAINT "invitation_unit_in_agency" CHECK (unit_id IS NULL OR agency_id IS NOT NULL),
  ADD CONSTRAINT "invitation_ppk_has_unit" CHECK (role <> 'agency_ppk' OR unit_id IS NOT NULL),
  ADD CONSTRAINT "invitation_settled_is_whole" CHECK ((state = 'open') = (settled_at IS NULL));
CREATE UNIQUE INDEX "invitation_one_open" ON "invitation" (
  email_hash, role, organisation_id, agency_id, unit_id) NULLS NOT DISTINCT WHERE state = 'open';

ALTER TABLE "agency"
  ADD CONSTRAINT "agency_slug_shape" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "agency_name_length" CHECK (length(btrim(name)) BETWEEN 2 AND 200);
ALTER TABLE "agency_unit"
  ADD CONSTRAINT "agency_unit_name_length" CHECK (length(btrim(name)) BETWEEN 2 AND 200);

-- The worker's way to the next mail.
CREATE INDEX "outbox_mail_waiting" ON "outbox_mail" (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL;
ALTER TABLE "outbox_mail"
  ADD CONSTRAINT "outbox_mail_one_end" CHECK (sent_at IS NULL OR failed_at IS NULL);
CREATE INDEX "notification_unread" ON "notification" (person_id) WHERE read_at IS NULL;
