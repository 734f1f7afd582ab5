-- The chain over the audit trail, its published ends, and ways to look the trail through.
-- Back on paper: drop both tables, the function and the three indexes; the trail itself is unchanged.

-- CreateTable
CREATE TABLE "audit_seal" (
    "place" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "place" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "jws" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("place")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_event_id_key" ON "audit_seal"("event_id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_idx" ON "audit_event"("actor", "id");

-- CreateIndex
CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- Both only grow, as the trail does.
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_seal_no_change BEFORE UPDATE OR DELETE ON "audit_seal"
  FOR EACH ROW EXECUTE FUNCTION audit_only_grows();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON "audit_seal"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();
CREATE TRIGGER audit_head_no_change BEFORE UPDATE OR DELETE ON "audit_head"
  FOR EACH ROW EXECUTE FUNCTION audit_only_grows();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON "audit_head"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();

ALTER TABLE "audit_seal"
  ADD CONSTRAINT "audit_seal_place_counts" CHECK (place >= 1),
  ADD CONSTRAINT "audit_seal_hash_is_sha256" CHECK (octet_length(hash) = 32);
