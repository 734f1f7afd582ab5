export type FieldError = { field: string; message: string };

/** The first thing in main after a refused form; each line leads to its field. */
export const ErrorSummary = ({ title, errors }: { title: string; errors: FieldError[] }) => (
  <div className="errsum" role="alert" aria-labelledby="errsum-title" tabIndex={-1} id="errsum">
    <h2 id="errsum-title">{title}</h2>
    <ul>
      {errors.map(({ field, message }) => (
        <li key={field}>
          <a href={`#${field}`}>{message}</a>
        </li>
      ))}
    </ul>
  </div>
);
