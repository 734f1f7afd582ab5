export type FieldError = { field: string; message: string };

/** The first thing in main after a refused form; each line leads to its field. */
export const ErrorSummary = ({
  title,
  errors,
  id = "errsum",
}: {
  title: string;
  errors: FieldError[];
  id?: string;
}) => (
  <div className="errsum" role="alert" aria-labelledby={`${id}-title`} tabIndex={-1} id={id}>
    <h2 id={`${id}-title`}>{title}</h2>
    <ul>
      {errors.map(({ field, message }) => (
        <li key={field}>
          <a href={`#${field}`}>{message}</a>
        </li>
      ))}
    </ul>
  </div>
);
