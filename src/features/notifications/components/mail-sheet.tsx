import type { MailWords } from "@/lib/i18n/mail-words";

/** A mail as its HTML part says it, in our own markup: no foreign HTML enters the page. */
export const MailSheet = ({ words }: { words: MailWords }) => (
  <article className="mail-sheet stack" lang={words.language}>
    {words.demo && <p className="tiny">{words.demo}</p>}
    <h2>{words.subject}</h2>
    <p>{words.text}</p>
    {words.lines.length > 0 && (
      <ul className="list-disc pl-5">
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
    {words.button && (
      <>
        <p>
          <a className="btn" href={words.button.href}>
            {words.button.label}
          </a>
        </p>
        <p className="soft tiny">
          {words.buttonHint}
          <br />
          <a className="mono" href={words.button.href}>
            {words.button.href}
          </a>
        </p>
      </>
    )}
    {words.note && <p>{words.note}</p>}
    <footer className="soft tiny stack-s">
      {words.footer.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {words.settings && (
        <p>
          <a href={words.settings.href}>{words.settings.label}</a>
        </p>
      )}
    </footer>
  </article>
);

/** The text part, every address of ours in it a link. */
export const MailText = ({
  language,
  text,
  origin,
}: {
  language: string;
  text: string;
  origin: string;
}) => (
  <pre className="mail-text" lang={language}>
    {text.split(/(\S+)/).map((part, at) =>
      part === origin || part.startsWith(`${origin}/`) ? (
        <a key={`${at}`} href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </pre>
);
