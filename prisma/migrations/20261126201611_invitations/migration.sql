-- When the letter to an organisation of a list was sent.
-- Reverse: drop the column "invited_at".

-- AlterTable
ALTER TABLE "list_import_row" ADD COLUMN     "invited_at" TIMESTAMPTZ(3);
