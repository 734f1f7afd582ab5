import { getTranslations } from "next-intl/server";
import type { FormField } from "@/ui/form-field";

/** The password again, before what cannot be taken back; nothing where the account has none. */
export async function currentPassword({
  hasPassword,
}: {
  hasPassword: boolean;
}): Promise<FormField[]> {
  if (!hasPassword) return [];
  const t = await getTranslations("account");
  return [
    {
      kind: "password",
      name: "currentPassword",
      label: t("currentPassword"),
      autoComplete: "current-password",
    },
  ];
}
