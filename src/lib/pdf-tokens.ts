import "server-only";

/** What stands in a PDF where no rule of ISO 32000 lets it stand, or what ends before its end. */
export class PdfBroken extends Error {
  override name = "PdfBroken";
}

const SPACE = 1;
const DELIMITER = 2;
const kinds = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = SPACE;
for (const sign of "()<>[]{}/%") kinds[sign.charCodeAt(0)] = DELIMITER;

export const isSpace = (byte: number | undefined) => byte !== undefined && kinds[byte] === SPACE;

/** Longer names are none that we look for. */
const LONGEST_NAME = 127;

const HEX = "0123456789abcdef";

/** `J#53` is `JS`. */
function withoutEscapes(raw: string) {
  let name = "";
  for (let at = 0; at < raw.length; at += 1) {
    const high = raw[at] === "#" ? HEX.indexOf((raw[at + 1] ?? "-").toLowerCase()) : -1;
    const low = high < 0 ? -1 : HEX.indexOf((raw[at + 2] ?? "-").toLowerCase());
    name += low < 0 ? raw[at] : String.fromCharCode(high * 16 + low);
    if (low >= 0) at += 2;
  }
  return name;
}

export type TokenKind = "name" | "number" | "text" | "open" | "close" | "word" | "end";

/**
 * Reads a PDF token by token (ISO 32000-1, 7.2 and 7.3), in one pass and without keeping any.
 * After `next()`: `kind`, `value` (of a name without its slash and escapes; of a word and of a
 * bracket its signs; otherwise ""), `number` (NaN where a number is none), `start` and `at`, the place of the
 * token and the place behind it.
 */
export class PdfTokens {
  kind: TokenKind = "end";
  value = "";
  number = 0;
  start = 0;
  /** How many bytes of comments were passed over. */
  comments = 0;

  constructor(
    private readonly bytes: Buffer,
    public at = 0,
    private readonly end = bytes.length,
  ) {}

  next(): TokenKind {
    this.skipSpace();
    this.start = this.at;
    this.value = "";
    if (this.at >= this.end) return this.is("end");
    const byte = this.bytes[this.at]!;
    if (kinds[byte] !== DELIMITER) return this.readRegular(byte);
    this.at += 1;
    switch (byte) {
      case 0x2f: // slash
        return this.readName();
      case 0x28: // (
        return this.readText();
      case 0x3c: // <
        if (this.bytes[this.at] !== 0x3c || this.at >= this.end) return this.readHex();
        this.at += 1;
        return this.bracket("open", "<<");
      case 0x3e: // >
        if (this.bytes[this.at] !== 0x3e || this.at >= this.end) throw new PdfBroken("a lone >");
        this.at += 1;
        return this.bracket("close", ">>");
      case 0x5b:
        return this.bracket("open", "[");
      case 0x5d:
        return this.bracket("close", "]");
      default:
        throw new PdfBroken("a sign that begins nothing");
    }
  }

  /** The place of the first byte that is no white space and no comment. */
  skipSpace() {
    const { bytes, end } = this;
    while (this.at < end) {
      const byte = bytes[this.at]!;
      if (kinds[byte] === SPACE) {
        this.at += 1;
      } else if (byte === 0x25) {
        const from = this.at;
        while (this.at < end && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
        this.comments += this.at - from;
      } else {
        return;
      }
    }
  }

  isWord(word: string) {
    return this.kind === "word" && this.value === word;
  }

  private is(kind: TokenKind) {
    this.kind = kind;
    return kind;
  }

  private bracket(kind: "open" | "close", value: string) {
    this.value = value;
    return this.is(kind);
  }

  private skipRegular() {
    while (this.at < this.end && kinds[this.bytes[this.at]!] === 0) this.at += 1;
  }

  private readRegular(first: number) {
    this.skipRegular();
    const text = this.bytes.toString(
      "latin1",
      this.start,
      Math.min(this.at, this.start + LONGEST_NAME),
    );
    // Digits, a sign or a point begin a number.
    const isNumber = (first >= 0x30 && first <= 0x39) || [0x2b, 0x2d, 0x2e].includes(first);
    if (isNumber) {
      this.number = Number(text);
      return this.is("number");
    }
    this.value = text;
    return this.is("word");
  }

  private readName() {
    const from = this.at;
    this.skipRegular();
    if (this.at - from <= LONGEST_NAME) {
      const raw = this.bytes.toString("latin1", from, this.at);
      this.value = raw.includes("#") ? withoutEscapes(raw) : raw;
    }
    return this.is("name");
  }

  private readText() {
    const { bytes, end } = this;
    for (let depth = 1; depth > 0; this.at += 1) {
      if (this.at >= end) throw new PdfBroken("a text without end");
      const byte = bytes[this.at];
      if (byte === 0x5c) this.at += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
    }
    return this.is("text");
  }

  private readHex() {
    const to = this.bytes.indexOf(0x3e, this.at);
    if (to < 0 || to >= this.end) throw new PdfBroken("a text without end");
    this.at = to + 1;
    return this.is("text");
  }
}
