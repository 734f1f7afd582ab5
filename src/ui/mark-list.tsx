import { Icon } from "./icon";

export type MarkItem = { shape: "full" | "half" | "none"; words: string };

/** The three marks on their thread: always words, never a score. */
export const MarkList = ({ label, marks }: { label: string; marks: MarkItem[] }) => (
  <ul className="marks" aria-label={label}>
    {marks.map(({ shape, words }) => (
      <li key={words} className={shape === "none" ? "no" : undefined}>
        <Icon name={shape} />
        {words}
      </li>
    ))}
  </ul>
);
