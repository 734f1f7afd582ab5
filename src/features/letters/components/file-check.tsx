"use client";

import { type DragEvent, type FormEvent, useRef, useState, useSyncExternalStore } from "react";
import { MOST_BYTES } from "@/domain/paper-file";

export type FileVerdict = "same" | "other" | "missing" | "large" | "broken";
type Words = Record<FileVerdict, string> & {
  label: string;
  hint: string;
  drop: string;
  local: string;
  submit: string;
  busy: string;
  yourHash: string;
};
type Props = {
  /** Where the form sends the file without JavaScript. */
  action: string;
  language: string;
  sha256: string;
  /** What came of a file that was sent; null when none was. */
  sent: { verdict: FileVerdict; sha256: string | null } | null;
  words: Words;
};
type Said = { verdict: FileVerdict; sha256: string | null };

/** Only https, or this machine, has the means to hash; elsewhere the form is sent as it is. */
const canHash = () => typeof crypto !== "undefined" && crypto.subtle !== undefined;
const never = () => () => {};

async function verdictOn(file: File | undefined, sha256: string): Promise<Said> {
  if (!file || file.size === 0) return { verdict: "missing", sha256: null };
  if (file.size > MOST_BYTES) return { verdict: "large", sha256: null };
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const found = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
  return { verdict: found === sha256 ? "same" : "other", sha256: found };
}

/** Holds a file beside the letter that is kept: here in the browser, or by sending it. */
export function FileCheck({ action, language, sha256, sent, words }: Props) {
  const isHere = useSyncExternalStore(never, canHash, () => false);
  const [said, say] = useState<Said | "busy" | null>(sent);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function look(file: File | undefined) {
    say("busy");
    say(await verdictOn(file, sha256).catch(() => ({ verdict: "broken" as const, sha256: null })));
  }
  function submit(event: FormEvent) {
    if (!isHere) return;
    event.preventDefault();
    void look(input.current?.files?.[0]);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void look(event.dataTransfer.files[0]);
  }
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const dropping = isHere
    ? { onDrop: drop, onDragOver: over, onDragLeave: () => setOver(false) }
    : {};

  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={submit}>
      <input type="hidden" name="bahasa" value={language} />
      <div className={isOver ? "filecheck over" : "filecheck"} {...dropping}>
        <div className="fld">
          <label htmlFor="berkas">{words.label}</label>
          <p className="hint" id="berkas-hint">
            {words.hint}
            {isHere && ` ${words.drop} ${words.local}`}
          </p>
          <input
            ref={input}
            className="in"
            id="berkas"
            name="file"
            type="file"
            accept="application/pdf,.pdf"
            aria-describedby="berkas-hint"
          />
        </div>
        <button className="btn alt">{words.submit}</button>
      </div>
      <div role="status">
        {said === "busy" && <p>{words.busy}</p>}
        {said && said !== "busy" && (
          <div className={`alert ${said.verdict === "same" ? "ok" : "bad"}`}>
            <p className="strong">{words[said.verdict]}</p>
            {said.sha256 && (
              <p className="small break-words">
                {words.yourHash} <code>{said.sha256}</code>
              </p>
            )}
          </div>
        )}
      </div>
    </form>
  );
}
