import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { currentSession } from "@/lib/session";
import { ActionForm } from "@/ui/action-form";
import { endSessionAction } from "../actions";
import { LeaveGuard } from "./leave-guard";

/** A button that signs out, for whoever is signed in. */
export async function SignOut() {
  if (!(await currentSession())) return null;
  const t = await getTranslations("account");
  return (
    <LeaveGuard question={t("unsentDrafts")}>
      <ActionForm
        action={endSessionAction}
        prefix="keluar-"
        hidden={{ session: "this" }}
        fields={[]}
        tone="small"
        words={await formWords({ submit: t("signOut") }, ["not-allowed", "not-found"])}
      />
    </LeaveGuard>
  );
}
