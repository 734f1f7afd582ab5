const BOUNDARY = "----simpul-form-boundary";
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

export type Part = { name: string; content: Buffer | string; fileName?: string };

/** One part of a multipart form, written out as browsers do. */
function partBytes({ name, content, fileName }: Part) {
  const file =
    fileName === undefined ? "" : `; filename="${fileName}"\r\ncontent-type: application/pdf`;
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
}

/** A whole form, byte by byte, so that its file may have any name and it may be cut anywhere. */
export const formBytes = (parts: Part[]) =>
  Buffer.concat([...parts.map(partBytes), Buffer.from(`--${BOUNDARY}--\r\n`)]);
