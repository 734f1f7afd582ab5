import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type Actor, ANYONE } from "@/domain/actor";
import { type FormState, typedOf } from "@/domain/form-state";
import type { Act } from "@/domain/permissions";
import type { Result } from "@/domain/result";
import { recordRefusal } from "./audit";
import { dropKeptForm, keepTyped, runsScript } from "./kept-form";
import { errorFacts, log } from "./log";
import { signInPath } from "./enter";
import { isFromUs } from "./origin";
import { isOutage } from "./outage";
import { pagePath } from "./page-request";
import { type CurrentSession, currentSession } from "./session";

// React keeps its own fields in a form; what a person typed is all the rest.
const ownEntries = (form: FormData) => [...form].filter(([name]) => !name.startsWith("$ACTION"));

/** Lists come as repeated fields: a name that occurs twice is read as an array. */
function valuesOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = new Set(ownEntries(form).map(([name]) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const all = form.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}

type Door<Input, Asker> = {
  act: Act | null;
  /** Who asks, or null when nobody is signed in and somebody must be. */
  asker: () => Promise<{ actor: Actor; asker: Asker } | null>;
  parse: (values: unknown) => z.ZodSafeParseResult<Input>;
};

/** What a command answers, taken apart: every reason it may refuse for, and what it gives. */
type Answer = Result<unknown, string>;
type ReasonOf<Given extends Answer> = Given extends {
  ok: false;
  reason: infer Reason extends string;
}
  ? Reason
  : never;
type ValueOf<Given extends Answer> = Given extends { ok: true; value: infer Value } ? Value : never;
type DetailOf<Given extends Answer> = Given extends { detail: infer Detail } ? Detail : never;
type State<Given extends Answer> = FormState<ReasonOf<Given>, ValueOf<Given>, DetailOf<Given>>;
type Action<Given extends Answer> = (before: State<Given>, form: FormData) => Promise<State<Given>>;

/** The one door: where from, who, is the input well formed, then the command. */
function door<Input, Asker, Given extends Answer>(
  { act, asker: findAsker, parse }: Door<Input, Asker>,
  run: (asker: Asker, input: Input) => Promise<Given>,
): Action<Given> {
  return async (_before, form) => {
    if (!isFromUs(await headers())) throw new Error("A form posted from another site");
    const typed = typedOf(form);
    try {
      const found = await findAsker();
      if (!found) {
        await keepTyped(typed);
        // The page itself would lead there by 307, and the browser would send the form to it.
        if (!(await runsScript())) redirect(await signInPath(await pagePath()));
        return { status: "signed_out", typed };
      }
      const parsed = parse(valuesOf(form));
      if (!parsed.success) {
        const fields: Record<string, string> = {};
        for (const issue of parsed.error.issues) fields[String(issue.path[0])] ??= issue.message;
        return { status: "invalid", fields, typed };
      }
      // Before the command, which may lead on to another page; what is refused is kept by its answer.
      await dropKeptForm(found.actor);
      const result = await run(found.asker, parsed.data);
      if (result.ok) return { status: "done", value: result.value as ValueOf<Given> };
      if (act && result.reason === "not-allowed") {
        await recordRefusal(found.actor, act);
        await keepTyped(typed);
      }
      const reason = result.reason as ReasonOf<Given>;
      if (!("detail" in result)) return { status: "refused", reason, typed };
      return { status: "refused", reason, typed, detail: result.detail as DetailOf<Given> };
    } catch (error) {
      // Only a database that cannot be reached is answered here, so that nothing typed is lost.
      if (!isOutage(error)) throw error;
      log.error(errorFacts(error), "form kept: database unavailable");
      return { status: "unavailable", typed };
    }
  };
}

/**
 * A form that anyone may send. Issues of the schema must carry a code as their message
 * (`"text-missing"`).
 */
export const publicFormAction = <Schema extends z.ZodType, Given extends Answer>(
  schema: Schema,
  run: (actor: Actor, input: z.infer<Schema>) => Promise<Given>,
) =>
  door<z.infer<Schema>, Actor, Given>(
    {
      act: null,
      asker: async () => ({ actor: ANYONE, asker: ANYONE }),
      parse: (values) => schema.safeParse(values),
    },
    run,
  );

/** A form for people who are signed in. Whoever no longer is keeps what they typed. */
export const memberFormAction = <Schema extends z.ZodType, Given extends Answer>(
  act: Act,
  schema: Schema,
  run: (session: CurrentSession, input: z.infer<Schema>) => Promise<Given>,
) =>
  door<z.infer<Schema>, CurrentSession, Given>(
    {
      act,
      asker: async () => {
        const session = await currentSession();
        return session && { actor: session.actor, asker: session };
      },
      parse: (values) => schema.safeParse(values),
    },
    run,
  );
