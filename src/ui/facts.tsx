/** Short facts in one line, divided by dots. */
export const Facts = ({
  items,
  label,
}: {
  items: (string | null | undefined | false)[];
  label?: string;
}) => {
  // A field and a kind of work can bear one name.
  const shown = [...new Set(items.filter((item): item is string => Boolean(item)))];
  if (shown.length === 0) return null;
  return (
    <ul className="facts" aria-label={label}>
      {shown.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
};
