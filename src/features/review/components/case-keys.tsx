"use client";

import { useEffect, useSyncExternalStore } from "react";

const KEPT = "simpul-desk-keys";
const kept = () => window.localStorage.getItem(KEPT) === "1";

/** Another tab may turn them on or off as well. */
function subscribe(changed: () => void) {
  for (const event of ["storage", KEPT]) window.addEventListener(event, changed);
  return () => {
    for (const event of ["storage", KEPT]) window.removeEventListener(event, changed);
  };
}

/**
 * Keys for whoever looks at many cases a day. Off until asked for: single keys get in the way of
 * people who speak to their computer (WCAG 2.1.4).
 */
export function CaseKeys({ words }: { words: { on: string; text: string } }) {
  const isOn = useSyncExternalStore(subscribe, kept, () => null);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isWriting = target.matches("textarea, select, input:not([type=radio])");
      if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);
  // Without JavaScript there is nothing to turn on.
  if (isOn === null) return null;
  const change = (to: boolean) => {
    window.localStorage.setItem(KEPT, to ? "1" : "0");
    window.dispatchEvent(new Event(KEPT));
  };
  return (
    <div className="small stack-s np">
      <label className="opt">
        <input type="checkbox" checked={isOn} onChange={(event) => change(event.target.checked)} />
        <span>{words.on}</span>
      </label>
      {isOn && <p className="soft">{words.text}</p>}
    </div>
  );
}

const sections = () => [...document.querySelectorAll<HTMLElement>("[data-item]")];

/** The item that has the focus, or the first. */
function here(): HTMLElement | undefined {
  return sections().find((one) => one.contains(document.activeElement)) ?? sections()[0];
}

function act(key: string): boolean {
  const all = sections();
  const now = here();
  if (!now) return false;
  if (key === "j" || key === "k") {
    const isInside = now.contains(document.activeElement);
    const to = all[all.indexOf(now) + (key === "k" ? -1 : isInside ? 1 : 0)];
    // Not a field: there the next key would be text.
    to?.querySelector<HTMLElement>("input[name=result]")?.focus();
    to?.scrollIntoView({ block: "start" });
    return to !== undefined;
  }
  if (/^[1-3]$/.test(key)) {
    const box = now.querySelectorAll<HTMLInputElement>("input[name=result]")[Number(key) - 1];
    box?.click();
    box?.focus();
    return box !== undefined;
  }
  const target =
    key === "s"
      ? now.querySelector<HTMLElement>("form button")
      : document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!target || !/^[snp]$/.test(key)) return false;
  target.click();
  return true;
}
