import { ChoiceSet } from "./choice-set";
import { describedBy, Field } from "./field";
import { NotedBox } from "./noted-box";

type Option = { value: string; label: string };

/** `heading`: said above the field, where a part of the form begins. */
type Common = { name: string; label: string; hint?: string; heading?: string };

export type FormField = Common &
  (
    | {
        /** `digits`: a number of any kind, as people write it. */
        kind: "text" | "email" | "password" | "code" | "digits" | "date";
        autoComplete?: string;
        value?: string;
        maxLength?: number;
      }
    | { kind: "textarea"; value?: string; maxLength?: number; rows?: number }
    | {
        kind: "select";
        value?: string;
        options: Option[];
        groups?: { label: string; options: Option[] }[];
      }
    | { kind: "radio"; value?: string; options: Option[] }
    | { kind: "check"; value?: string }
    /** Several may be ticked. `more`: options that few need, folded away. */
    /** Several may be ticked, each with something written beside it, which shows when it is. */
    | { kind: "noted"; value?: string; options: Option[]; note: string; maxLength: number }
    | {
        kind: "checks";
        value?: string;
        options: Option[];
        more?: { label: string; options: Option[] };
      }
  );

export type BoxProps = {
  id: string;
  field: FormField;
  typed: string | undefined;
  error: string | undefined;
  errorWord: string;
};

const TYPES = {
  ...{ text: "text", email: "email", password: "password", code: "text" },
  ...{ digits: "text", date: "date" },
} as const;

const NUMBERS = new Set(["code", "digits", "date"]);

/** One field with its label, hint, error and box. */
export function FormFieldBox({ id, field, typed, error, errorWord }: BoxProps) {
  const value = typed ?? field.value ?? "";
  const shared = {
    id,
    name: field.name,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": describedBy(id, { hint: Boolean(field.hint), error: Boolean(error) }),
  };
  if (field.kind === "noted") return <NotedBox {...{ id, field, typed, error, errorWord }} />;
  if (field.kind === "checks") return <ChecksBox {...{ id, field, typed, error, errorWord }} />;
  if (field.kind === "radio" || field.kind === "check")
    return <ChoiceBox {...{ id, field, typed, error, errorWord }} />;
  return (
    <Field id={id} label={field.label} hint={field.hint} error={error} errorWord={errorWord}>
      {field.kind === "textarea" ? (
        <textarea
          {...shared}
          className="in"
          rows={field.rows ?? 5}
          maxLength={field.maxLength}
          defaultValue={value}
        />
      ) : field.kind === "select" ? (
        // The key makes React take a new default after the form came back.
        <select {...shared} className="in" key={value} defaultValue={value}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {field.groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          className={NUMBERS.has(field.kind) ? "in num" : "in"}
          type={TYPES[field.kind]}
          inputMode={field.kind === "code" || field.kind === "digits" ? "numeric" : undefined}
          autoComplete={field.autoComplete ?? (field.kind === "code" ? "one-time-code" : undefined)}
          maxLength={field.maxLength}
          spellCheck={field.kind === "text" ? undefined : false}
          autoCapitalize={field.kind === "text" ? undefined : "none"}
          defaultValue={field.kind === "password" ? undefined : value}
        />
      )}
    </Field>
  );
}

/** Boxes to tick; what was ticked comes back a line each. */
function ChecksBox({ id, field, typed, error, errorWord }: BoxProps) {
  if (field.kind !== "checks") return null;
  const value = typed ?? field.value ?? "";
  const ticked = new Set(value.split("\n"));
  const first = field.options[0]?.value;
  const box = (option: Option) => (
    <label className="opt" key={option.value}>
      <input
        id={option.value === first ? id : `${id}-${option.value}`}
        type="checkbox"
        name={field.name}
        value={option.value}
        key={value}
        defaultChecked={ticked.has(option.value)}
      />
      <span>{option.label}</span>
    </label>
  );
  return (
    <ChoiceSet {...{ id, label: field.label, hint: field.hint, error, errorWord }}>
      <div className="opts">{field.options.map(box)}</div>
      {field.more && (
        <details open={field.more.options.some((option) => ticked.has(option.value))}>
          <summary>{field.more.label}</summary>
          <div className="opts">{field.more.options.map(box)}</div>
        </details>
      )}
    </ChoiceSet>
  );
}

/** Radio buttons or one tick, each beside its words. */
function ChoiceBox({ id, field, typed, error, errorWord }: BoxProps) {
  if (field.kind !== "radio" && field.kind !== "check") return null;
  const options = field.kind === "radio" ? field.options : [{ value: "1", label: field.label }];
  const value = typed ?? field.value ?? "";
  return (
    <ChoiceSet
      {...{ id, label: field.label, hint: field.hint, error, errorWord }}
      isLabelHidden={field.kind === "check"}
    >
      {options.map((option, at) => (
        <label className="opt" key={option.value}>
          <input
            id={at === 0 ? id : `${id}-${option.value}`}
            type={field.kind === "radio" ? "radio" : "checkbox"}
            name={field.name}
            value={option.value}
            key={value}
            defaultChecked={value === option.value}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </ChoiceSet>
  );
}
