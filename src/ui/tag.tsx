import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type Tone = "ok" | "warn" | "bad" | "info" | "demo" | "line" | "mute";

/** A status word with a shape of its own: colour alone never says it. */
export const Tag = ({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
}) => (
  <span className={tone === "mute" ? "tag" : `tag ${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
