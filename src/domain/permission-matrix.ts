import type { Rule } from "./permission-rules";
import { type Act, type HumanAct, PERMISSIONS } from "./permissions";
import { type Role, ROLES } from "./roles";

export type MatrixCell = "yes" | "own" | "manages" | "no";
export type MatrixRow = { act: HumanAct; anyone: boolean; cells: Record<Role, MatrixCell> };

/** The table as people read it: a row per act that anyone but the system may do. */
export function permissionMatrix(): MatrixRow[] {
  return (Object.keys(PERMISSIONS) as Act[]).flatMap((act) => {
    const rule: Rule = PERMISSIONS[act];
    if (!rule.anyone && !rule.self && !rule.roles) return [];
    const cell = (role: Role): MatrixCell => {
      if (rule.anyone || rule.self) return "yes";
      const reach = rule.roles?.[role];
      return reach === undefined ? "no" : reach === "any" ? "yes" : reach;
    };
    const cells = Object.fromEntries(ROLES.map((role) => [role, cell(role)])) as MatrixRow["cells"];
    return [{ act: act as HumanAct, anyone: rule.anyone === true, cells }];
  });
}
