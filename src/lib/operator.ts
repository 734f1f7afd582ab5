import "server-only";
import { env } from "./env";

export type Operator = {
  name: string;
  email: string | null;
  url: string | null;
  /** mailto: or https: */
  complaints: string | null;
  funding: string | null;
  /** Invented, for a demonstration. */
  isExample: boolean;
};

const EXAMPLE: Operator = {
  name: "Sekretariat Simpul (contoh)",
  email: "sekretariat@simpul.example",
  url: "https://simpul.example",
  complaints: "mailto:pengaduan@simpul.example",
  funding: null,
  isExample: true,
};

/** Who runs this installation, as its settings say; null when they do not. */
export function operator(): Operator | null {
  if (!env.OPERATOR_NAME) return env.SIMPUL_DEMO ? EXAMPLE : null;
  return {
    name: env.OPERATOR_NAME,
    email: env.OPERATOR_EMAIL ?? null,
    url: env.OPERATOR_URL ?? null,
    complaints: env.OPERATOR_COMPLAINTS ?? null,
    funding: env.OPERATOR_FUNDING ?? null,
    isExample: false,
  };
}
