import { Icon } from "./icon";

export type Chip = { label: string; href: string };

/** The filters in use; each is a link that takes it away. */
export const Chips = ({
  label,
  removeWord,
  chips,
  all,
}: {
  label: string;
  /** "Hapus filter": read before each chip's label. */
  removeWord: string;
  chips: Chip[];
  all: Chip;
}) => (
  <ul className="chips np pt-1" aria-label={label}>
    {chips.map((chip) => (
      <li key={chip.href}>
        <a href={chip.href}>
          <span className="vh">{removeWord} </span>
          {chip.label}
          <Icon name="close" className="i" />
        </a>
      </li>
    ))}
    <li>
      <a className="all" href={all.href}>
        {all.label}
      </a>
    </li>
  </ul>
);
