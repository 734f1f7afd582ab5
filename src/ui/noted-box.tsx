import { ChoiceSet } from "./choice-set";
import type { BoxProps } from "./form-field";

/**
 * Boxes to tick with a line to write beside each. `typed`: a row per ticked value, what was written
 * after a tab. What is not ticked hides its line (styles), so that the page stays short.
 */
export function NotedBox({ id, field, typed, error, errorWord }: BoxProps) {
  if (field.kind !== "noted") return null;
  const value = typed ?? field.value ?? "";
  const written = new Map(
    value
      .split("\n")
      .filter(Boolean)
      .map((row) => {
        const [code = "", ...note] = row.split("\t");
        return [code, note.join(" ")] as const;
      }),
  );
  return (
    <ChoiceSet {...{ id, label: field.label, hint: field.hint, error, errorWord }}>
      {field.options.map((option, at) => {
        const boxId = at === 0 ? id : `${id}-${option.value}`;
        return (
          <div className="noted" key={option.value}>
            <label className="opt">
              <input
                id={boxId}
                type="checkbox"
                name={field.name}
                value={option.value}
                key={value}
                defaultChecked={written.has(option.value)}
              />
              <span>{option.label}</span>
            </label>
            <div className="note">
              <label htmlFor={`${boxId}-note`}>
                {field.note}
                <span className="vh">: {option.label}</span>
              </label>
              <textarea
                id={`${boxId}-note`}
                className="in"
                name={`${field.name}.${option.value}`}
                rows={2}
                maxLength={field.maxLength}
                key={value}
                defaultValue={written.get(option.value) ?? ""}
              />
            </div>
          </div>
        );
      })}
    </ChoiceSet>
  );
}
