"use client";

import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { type Typed, typedOf } from "@/domain/form-state";
import type { Meanwhile } from "@/domain/versions-side-by-side";
import { useKeptForm } from "@/ui/kept-form";
import { type DeviceDraft, dropDraft, keepDraft, readDraft } from "@/lib/device-drafts";
import type { SaveState, SectionFormProps } from "./section-form";

/** Long enough that a word is written, short enough that little is lost. */
const PAUSE_MS = 1_200;
const NEW: SaveState = { status: "new" };
/** What the form says beside its fields. */
const ENVELOPE = ["base", "was", "requestId", "onwards", "pick", "theirs"];

/** The connection is gone, or the server is: what was typed stays, and is tried again. */
const isUnreachable = (error: unknown) => !navigator.onLine || error instanceof TypeError;
const isRedirect = (error: unknown) =>
  String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT");

/** A form as it is sent, from what the device kept of it: lists are read as they were put together. */
function formOf({ typed, requestId }: DeviceDraft): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  form.set("requestId", requestId);
  return form;
}

/** What `theirs.name` fields say, when the form came back a second time. */
function theirsIn(typed: Typed): Typed | null {
  const found = Object.entries(typed).filter(([name]) => name.startsWith("theirs."));
  return found.length === 0
    ? null
    : Object.fromEntries(found.map(([name, value]) => [name.slice("theirs.".length), value]));
}

type Restored = DeviceDraft & { meanwhile: Meanwhile | null };

/** All that moves in the form of a section; `section-form.tsx` draws it. */
export function useSectionForm(props: SectionFormProps) {
  const { action, draftAction, base, draft, deviceKey, more, was } = props;
  const begins = useKeptForm([
    ...[...props.fields.map(({ name }) => name), ...Object.keys(props.hidden)],
    ...ENVELOPE,
  ]);
  const [answered, plain, isPosting] = useActionState(action, begins as SaveState);
  const [sent, setSent] = useState<SaveState | null>(null);
  const [isSending, setSending] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [status, setStatus] = useState("");
  // A new one makes the fields take what is restored or came back.
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);

  const state = sent ?? answered;
  const came = "typed" in state ? state.typed : null;
  const typed: Typed = came ?? restored?.typed ?? draft?.typed ?? was;
  const detail = state.status === "refused" ? state.detail : undefined;
  const meanwhile = detail ?? (came ? null : (restored?.meanwhile ?? draft?.meanwhile ?? null));
  const begun = came ? Number(came.base) : (restored?.base ?? draft?.base ?? base);
  const requestId = restored?.requestId ?? props.requestId;

  useEffect(() => {
    if (state.status !== "new") summary.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [state]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = (words: FormData, pressedSave: boolean) => {
    const { requestId: _id, onwards: _way, ...rest } = typedOf([...words]);
    // A tax number is never kept here, so a form that has one is not saved without its owner.
    const isSubmitted = pressedSave && !rest.npwp;
    keepDraft(deviceKey, { typed: rest, base: Number(rest.base), requestId, isSubmitted });
    return isSubmitted;
  };

  /** Sends a form as a draft; answers what others saved since it was begun. */
  const sendDraft = async (words: FormData): Promise<Meanwhile | null> => {
    const turn = ++latest.current;
    setStatus(more.keeping);
    try {
      const answer = await draftAction({ status: "new" }, words);
      // Somebody went on typing: that is kept on the device and sent by the next one.
      if (turn !== latest.current) return null;
      if (answer.status !== "done") {
        setStatus(more.offline);
        return null;
      }
      dropDraft(deviceKey);
      setStatus(more.kept.replace("{time}", answer.value.time));
      return answer.value.meanwhile;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (turn === latest.current) setStatus(more.offline);
      return null;
    }
  };

  const save = (words: FormData) => {
    clearTimeout(timer.current);
    latest.current++;
    const said = keep(words, true) ? more.queued : more.offline;
    if (!navigator.onLine) {
      setStatus(said);
      return;
    }
    setSending(true);
    startTransition(async () => {
      try {
        const answer = await action(NEW, words);
        if (answer.status !== "unavailable" && answer.status !== "signed_out") dropDraft(deviceKey);
        setSent(answer);
        setRound((before) => before + 1);
      } catch (error) {
        if (isRedirect(error)) {
          dropDraft(deviceKey);
          throw error;
        }
        if (!isUnreachable(error)) setSent({ status: "unavailable", typed: typedOf([...words]) });
        setStatus(said);
      } finally {
        setSending(false);
      }
    });
  };

  /** What the device kept comes back into the form and is sent, once. */
  const goOn = useEffectEvent(() => {
    const kept = readDraft(deviceKey);
    if (!kept || !navigator.onLine) return;
    setRestored({ ...kept, meanwhile: null });
    setRound((before) => before + 1);
    setStatus(more.restored);
    if (kept.isSubmitted) return save(formOf(kept));
    void sendDraft(formOf(kept)).then((others) => {
      if (!others) return;
      setRestored({ ...kept, meanwhile: others });
      setRound((before) => before + 1);
    });
  });
  useEffect(() => {
    const back = () => goOn();
    const opened = setTimeout(back);
    window.addEventListener("online", back);
    return () => {
      clearTimeout(opened);
      window.removeEventListener("online", back);
    };
  }, []);

  return {
    ...{ state, form, summary, typed, requestId, round, status },
    base: meanwhile?.version ?? begun,
    theirs: meanwhile?.theirs ?? (came && theirsIn(came)),
    isAgain: !meanwhile,
    isPending: isPosting || isSending,
    send: {
      plain,
      withScript: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (isSending) return;
        const { submitter } = event.nativeEvent as SubmitEvent;
        save(new FormData(event.currentTarget, submitter));
      },
      draft: () => {
        if (!form.current) return;
        keep(new FormData(form.current), false);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          if (form.current) void sendDraft(new FormData(form.current));
        }, PAUSE_MS);
      },
    },
  };
}
