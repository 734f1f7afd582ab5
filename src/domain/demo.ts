import type { Role } from "./roles";

/** Accounts of a demonstration, and of nothing else: made by the seed when SIMPUL_DEMO=1. */
export const DEMO_PASSWORD = "simpul-demo-2026";

/** The second factor of those whose role needs one; the sign-in page shows it and its current code. */
export const DEMO_TOTP_SECRET = "SIMPULDEMOSIMPULDEMOSIMPULDEMO23";

export type DemoAccount = { email: string; name: string; roles: Role[] };

export const DEMO_ACCOUNTS: DemoAccount[] = [
  { email: "oms@simpul.test", name: "Rahmania Walasuji", roles: ["oms_admin"] },
  { email: "perencana@simpul.test", name: "Suryadi Lamuru", roles: ["agency_planner"] },
  { email: "ppk@simpul.test", name: "Nuraini Bontocani", roles: ["agency_ppk"] },
  { email: "penelaah@simpul.test", name: "Damar Pranawa", roles: ["reviewer"] },
  { email: "penelaah2@simpul.test", name: "Sekar Widuri", roles: ["reviewer"] },
  { email: "ketua.telaah@simpul.test", name: "Wulansih Kertapati", roles: ["review_lead"] },
  { email: "admin@simpul.test", name: "Bagaskara Simpulan", roles: ["platform_admin"] },
  { email: "admin2@simpul.test", name: "Laksmi Wirajaya", roles: ["platform_admin"] },
];
