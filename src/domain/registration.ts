import { refuse, ok, type Result } from "./result";

export type RegistrationState = "waiting" | "held" | "confirmed" | "refused";
export type RegistrationMove = "confirm" | "refuse";

/** How many organisations one person may have registered that nobody has vouched for yet. */
export const MOST_WAITING = 5;

const MOVES: Record<RegistrationMove, { from: RegistrationState[]; to: RegistrationState }> = {
  confirm: { from: ["waiting", "held"], to: "confirmed" },
  refuse: { from: ["waiting", "held"], to: "refused" },
};

/** The whole life of a registration: state × move. */
export const moveRegistration = (
  state: RegistrationState,
  move: RegistrationMove,
): Result<RegistrationState, "changed-meanwhile"> =>
  MOVES[move].from.includes(state) ? ok(MOVES[move].to) : refuse("changed-meanwhile");

/** The basic tier asks for this much and no more; `registerSchema` and the form keep to it. */
export const MOST_ISSUES = 5;
export const MOST_WORK_KINDS = 3;
export const MOST_WORK_AREAS = 60;
export const LONGEST_MISSION = 300;
