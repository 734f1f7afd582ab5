// node check-letter.mjs surat.jws jwks.json
// Says whether a letter of Simpul is as it was signed, from two public files and nothing else:
// the letter (/berkas/surat/CODE/surat.jws) and the keys (/.well-known/jwks.json). Node 20 or newer.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

/** What the letter says (RFC 7515, compact form; EdDSA). Throws with a sentence when it does not hold. */
export function checkLetter(jws, { keys }) {
  const parts = jws.trim().split(".");
  if (parts.length !== 3 || parts.some((part) => !/^[\w-]+$/.test(part)))
    throw new Error("This is no letter: three parts with dots between them were expected.");
  const [head, body, signature] = parts.map((part) => Buffer.from(part, "base64url"));
  if ([head, body, signature].some((bytes, at) => bytes.toString("base64url") !== parts[at]))
    throw new Error("Changed: a part is not written as it was signed.");
  const { alg, kid, typ } = JSON.parse(head.toString("utf8"));
  if (alg !== "EdDSA" || typ !== "simpul-letter") throw new Error("This is no letter of Simpul.");
  const jwk = keys.find((key) => key.kid === kid && key.crv === "Ed25519");
  if (!jwk) throw new Error(`The key ${kid} is not among the published ones.`);
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`, "ascii");
  if (!verify(null, signed, createPublicKey({ key: jwk, format: "jwk" }), signature))
    throw new Error("Changed: the signature does not belong to this letter.");
  return JSON.parse(body.toString("utf8"));
}

if (process.argv[1] === import.meta.filename) {
  try {
    const [letter, keys] = process.argv.slice(2, 4).map((file) => readFileSync(file, "utf8"));
    const said = checkLetter(letter, JSON.parse(keys));
    console.log(`Genuine: ${said.number}, ${said.organisation.name}, issued ${said.issuedAt}`);
    if (said.isExample) console.log("An example of a demonstration: contoh, tidak berlaku.");
    for (const { code, decidedOn, until } of said.items)
      console.log(`  ${code} verified ${decidedOn}, ${until ? `until ${until}` : "no end known"}`);
    console.log(`What holds today: ${said.by}/verifikasi/${said.code}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
