import { getTranslations } from "next-intl/server";
import { Tag } from "@/ui/tag";
import type { DemoMail } from "../queries/demo-mail";

const LOOKS = {
  sent: { tone: "ok", icon: "full" },
  waiting: { tone: "info", icon: "clock" },
  failed: { tone: "bad", icon: "close" },
} as const;

export async function MailState({ state }: Pick<DemoMail, "state">) {
  const t = await getTranslations("demoMail");
  return <Tag {...LOOKS[state]}>{t(`states.${state}`)}</Tag>;
}
