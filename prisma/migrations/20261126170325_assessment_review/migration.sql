-- When an assessor looked at an answer.
-- Reverse: drop the column "judged_at".

-- AlterTable
ALTER TABLE "assessment_answer" ADD COLUMN     "judged_at" TIMESTAMPTZ(3);
