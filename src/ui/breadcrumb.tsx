export const Breadcrumb = ({
  label,
  trail,
  here,
}: {
  label: string;
  trail: { label: string; href: string }[];
  here: string;
}) => (
  <nav aria-label={label}>
    <ol className="crumb">
      {trail.map((step) => (
        <li key={step.href}>
          <a href={step.href}>{step.label}</a>
        </li>
      ))}
      <li>
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
);
