import type { Typed } from "@/domain/form-state";
import type { SideBySide } from "@/domain/versions-side-by-side";
import type { FormField } from "@/ui/form-field";
import type { SectionFormWords } from "./section-form";

type Props = {
  field: FormField;
  both: SideBySide;
  words: SectionFormWords["conflict"];
  typed: Typed;
};

/** What I wrote and what somebody else saved meanwhile, to choose from. */
export function ConflictBox({ field, both, words, typed }: Props) {
  const name = `pick.${field.name}`;
  const picked = typed[name] ?? both.pick;
  const side = (which: "mine" | "theirs") => (
    <label className="opt">
      <input type="radio" name={name} value={which} defaultChecked={picked === which} />
      <span>
        <span className="strong block">{which === "mine" ? words.mine : words.theirs}</span>
        <Told field={field} value={both[which]} nothing={words.nothing} />
      </span>
    </label>
  );
  return (
    <fieldset className="alert warn conflict">
      <legend>{words.legend.replace("{field}", field.label)}</legend>
      <div className="sides">
        {side("mine")}
        {side("theirs")}
      </div>
      <p className="hint">{words.mineHint}</p>
      <input type="hidden" name={`theirs.${field.name}`} value={both.theirs} />
    </fieldset>
  );
}

/** The value as people read it: labels for codes, a line each. */
function Told({ field, value, nothing }: { field: FormField; value: string; nothing: string }) {
  const options =
    "options" in field
      ? [
          ...field.options,
          ...("groups" in field ? (field.groups ?? []).flatMap((group) => group.options) : []),
          ...("more" in field ? (field.more?.options ?? []) : []),
        ]
      : [];
  const label = (code: string) => options.find((one) => one.value === code)?.label ?? code;
  const lines =
    field.kind === "check"
      ? [value === "1" ? field.label : ""]
      : value.split("\n").map((row) => {
          const [code = "", note = ""] = row.split("\t");
          return [label(code), note].filter(Boolean).join(": ");
        });
  const told = lines.filter(Boolean);
  if (told.length === 0) return <span className="soft">{nothing}</span>;
  return told.map((line) => (
    <span className="block" key={line}>
      {line}
    </span>
  ));
}
