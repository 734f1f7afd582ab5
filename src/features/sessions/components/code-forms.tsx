"use client";

import type { FormWords } from "@/domain/form-state";
import { ActionForm } from "@/ui/action-form";
import { confirmFactorAction, renewCodesAction } from "../actions";
import type { ConfirmRefusal } from "../commands/confirm-second-factor";
import type { RenewRefusal } from "../commands/renew-recovery-codes";

type CodeWords = { title: string; text: string; done: string };

/** Shown once: only their hashes are kept. */
const Codes = ({ codes, words }: { codes: string[]; words: CodeWords }) => (
  <div className="stack">
    <div className="alert ok">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
    </div>
    <ul className="codes">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <p>
      <a className="btn" href="?">
        {words.done}
      </a>
    </p>
  </div>
);

/** Stays on the page after the factor is on, for the codes it answered. */
export const ConfirmFactorForm = ({
  isOver,
  label,
  hint,
  codes,
  words,
}: {
  isOver: boolean;
  label: string;
  hint: string;
  codes: CodeWords;
  words: FormWords<ConfirmRefusal>;
}) => (
  <ActionForm
    action={confirmFactorAction}
    isOver={isOver}
    fields={[{ kind: "code", name: "code", label, hint, maxLength: 12 }]}
    words={words}
    done={({ codes: given }) => <Codes codes={given} words={codes} />}
  />
);

export const RenewCodesForm = ({
  label,
  codes,
  words,
}: {
  label: string;
  codes: CodeWords;
  words: FormWords<RenewRefusal>;
}) => (
  <ActionForm
    action={renewCodesAction}
    prefix="renew-"
    tone="alt"
    fields={[
      { kind: "password", name: "currentPassword", label, autoComplete: "current-password" },
    ]}
    words={words}
    done={({ codes: given }) => <Codes codes={given} words={codes} />}
  />
);
