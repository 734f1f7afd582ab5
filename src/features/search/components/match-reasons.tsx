import { getLocale, getTranslations } from "next-intl/server";
import { excerpt, type MatchField, type Piece, type Reason } from "@/domain/search-matches";

const QUOTED = 90;

/** These stand on the card already: naming the word is enough. */
const ON_CARD: MatchField[] = ["name", "acronym", "mission"];
/** These are written in one language each; places are called alike in both. */
const IN_BOTH: MatchField[] = ["issue", "workKind", "target", "mission"];

/** The searched words in a text stand out. */
export const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));

/** "Cocok karena: nama “…”, layanan “…”": where the searched words stand, as they stand there. */
export async function MatchReasons({ reasons }: { reasons: Reason[] }) {
  const t = await getTranslations("directory");
  if (reasons.length === 0) return null;
  return (
    <p className="why">
      <b>{t("why")}</b>{" "}
      {reasons.map((reason, at) => (
        <span key={reason.field}>
          {at > 0 && ", "}
          {t(`whyField.${reason.field}`)} <Quoted reason={reason} />
          {reason.more > 0 && ` ${t("whyMore", { count: reason.more })}`}
        </span>
      ))}
    </p>
  );
}

async function Quoted({ reason: { field, pieces, other } }: { reason: Reason }) {
  const foreign = (await getLocale()) === "en" ? "id" : "en";
  const isHere = pieces.some(({ hit }) => hit);
  const own = ON_CARD.includes(field) ? wordsIn(pieces) : excerpt(pieces, QUOTED);
  const shown = other && (
    <bdi lang={IN_BOTH.includes(field) ? foreign : undefined}>
      “<Pieces pieces={excerpt(other, QUOTED)} />”
    </bdi>
  );
  // A mission in the other language says enough by itself.
  if (shown && field === "mission" && !isHere) return shown;
  return (
    <>
      <bdi>
        “<Pieces pieces={own} />”
      </bdi>
      {shown && <> ({shown})</>}
    </>
  );
}

/** Only the marked words, each once. */
function wordsIn(pieces: Piece[]): Piece[] {
  const words = new Map(
    pieces.filter(({ hit }) => hit).map((piece) => [piece.text.toLowerCase(), piece]),
  );
  return [...words.values()].flatMap((piece, at) =>
    at > 0 ? [{ text: "”, “", hit: false }, piece] : [piece],
  );
}
