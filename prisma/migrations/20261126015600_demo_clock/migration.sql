-- CreateTable
CREATE TABLE "demo_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "shift_ms" BIGINT NOT NULL,

    CONSTRAINT "demo_clock_pkey" PRIMARY KEY ("id")
);

-- There is one civil time.
ALTER TABLE "demo_clock" ADD CONSTRAINT "demo_clock_is_one" CHECK (id = 1);
