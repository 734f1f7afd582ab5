import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { aPdf, aStream, aWrittenPdf, packedObjects } from "@tests/builders/papers";
import { examinePdf } from "./paper-pdf";

const ACTION = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const latin = (text: string) => Buffer.from(text, "latin1");
const faultOf = async (bytes: Buffer) => {
  const found = await examinePdf(bytes);
  return found.ok ? "none" : found.reason;
};

describe("a PDF that is one is taken, with its pages", () => {
  const taken: [string, () => Buffer | Promise<Buffer>, number | null][] = [
    ["one page", () => aPdf(), 1],
    ["as a program writes it", () => aWrittenPdf(3), 3],
    ["tagged, of version 1.7", () => aWrittenPdf(2, { pdfVersion: "1.7", tagged: true }), 2],
    ["with packed objects", () => aPdf([packedObjects(["<< /Type /Font >>", "[1 2 (three)]"])]), 1],
    ["with unpacked packed objects", () => aPdf([packedObjects(["<< /A 1 >>"], 20, "")]), 1],
    [
      "with line ends and fillers behind its end",
      () => Buffer.concat([aPdf(), latin("\r\n\0\0\n")]),
      1,
    ],
    [
      "that was added to",
      () => Buffer.concat([aPdf(), latin("3 0 obj << /Type /Page >> endobj startxref\n9\n%%EOF")]),
      1,
    ],
    [
      "that opens at a page and links to the web",
      () =>
        aPdf(["<< /A << /S /URI /URI (https://example.org) >> >>"], {
          catalog: "<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>",
        }),
      1,
    ],
    [
      "whose stream has its length elsewhere",
      () => aPdf([latin("<< /Length 99 0 R >>\nstream\n1 0 0 1 cm\nendstream")]),
      1,
    ],
    [
      "that speaks of scripts in its text",
      () => aPdf(["(/JavaScript /JS is text)", aStream("/JS")]),
      1,
    ],
    [
      "with a signature",
      () => aPdf(["<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 9 9 9] /Contents <00ff> >>"]),
      1,
    ],
  ];
  test.each(taken)("%s", async (_, make, pages) => {
    expect(await examinePdf(await make())).toEqual({ ok: true, value: { pages } });
  });
});

describe("what acts, or carries files, is refused", () => {
  test.each([
    ["a script", aPdf([ACTION])],
    [
      "a script at opening",
      aPdf([], { catalog: `<< /Type /Catalog /Pages 2 0 R /OpenAction ${ACTION} >>` }),
    ],
    ["a script under a name with escapes", aPdf(["<< /S /J#61va#53cript /J#53 (x) >>"])],
    ["a program", aPdf(["<< /S /Launch /F (calc.exe) >>"])],
    ["a file", aPdf([aStream("MZ", "/Type /EmbeddedFile")])],
    ["a list of files", aPdf(["<< /Names << /EmbeddedFiles 9 0 R >> >>"])],
    ["a film", aPdf(["<< /Subtype /RichMedia >>"])],
    ["a form of its own", aPdf(["<< /AcroForm << /XFA [] >> >>"])],
    ["a script in the trailer", aPdf([], { trailer: `/X ${ACTION}` })],
    ["a script deep inside", aPdf([`[ [ << /A [ << /B ${ACTION} >> ] >> ] ]`])],
    ["a script among packed objects", aPdf([packedObjects(["<< /A 1 >>", ACTION])])],
    [
      "a script among packed objects of no type",
      aPdf([aStream(deflateSync(latin(`7 0 ${ACTION}`)), "/N 1 /First 4 /Filter [/FlateDecode]")]),
    ],
    [
      "a script behind a wrong length",
      aPdf([
        Buffer.concat([
          latin("<< /Length 1 >>\nstream\nabc\nendstream endobj 77 0 obj "),
          latin(ACTION),
        ]),
      ]),
    ],
  ])("%s", async (_, bytes) => {
    expect(await faultOf(bytes)).toBe("pdf-active");
  });
});

describe("what is no part of a PDF is refused", () => {
  const page = aPdf();
  const zip = latin("PK\x05\x06".padEnd(22, "\0"));
  test.each([
    ["HTML behind it", Buffer.concat([page, latin("<script>alert(1)</script>")])],
    ["HTML behind it, with an end of its own", Buffer.concat([page, latin("<html>%%EOF")])],
    ["HTML in its middle", Buffer.concat([latin("%PDF-1.7\n<html></html>\n"), page.subarray(9)])],
    ["an archive behind it", Buffer.concat([page, zip])],
    [
      "an archive behind it, in a comment",
      Buffer.concat([page, latin("%"), zip, latin("\n%%EOF")]),
    ],
    ["an archive in its last stream", aPdf([aStream(zip)])],
    ["a page of comments", Buffer.concat([page, latin(`%${"x".repeat(70_000)}\n%%EOF`)])],
    ["an object in a stream", aPdf([aStream(`7 0 obj ${ACTION} endobj`)])],
    ["an object in a text", aPdf([`(7 0 obj << /S /#4aavaScript >> endobj)`])],
    ["an object in a comment", aPdf(["1 % 7 0 obj 2"])],
    ["an object of odd spacing in a stream", aPdf([aStream("7%a\n%b\n+0\0\tobj<</A 1>>endobj")])],
  ])("%s", async (_, bytes) => {
    expect(await faultOf(bytes)).toBe("pdf-foreign");
  });
});

describe("what is cut or damaged is refused", () => {
  const page = aPdf();
  const two = ["<< /A 1 >>", "<< /B 2 >>"];
  const index = (pairs: string, body: string, n = 2) =>
    aPdf([aStream(`${pairs} ${body}`, `/Type /ObjStm /N ${n} /First ${pairs.length + 1}`)]);
  test.each([
    ["half of it", page.subarray(0, page.length >> 1)],
    ["all but its end", page.subarray(0, page.length - 6)],
    ["cut after it was added to", Buffer.concat([page, latin("3 0 obj << /Type")])],
    ["nothing but the ends", latin("%PDF-1.7\n%%EOF")],
    ["a text without end", latin("%PDF-1.7\n1 0 obj (abc\n%%EOF")],
    ["brackets that do not match", aPdf(["<< /A [ >> ]"])],
    ["brackets without end, many", aPdf(["[".repeat(100_000)])],
    [
      "packed objects that are none",
      aPdf([aStream("abc", "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")]),
    ],
    [
      "packed objects in a wrapping nobody needs",
      aPdf([packedObjects(two, 20, "/Filter /LZWDecode")]),
    ],
    ["packed objects that hide one in a text", index("7 0 8 12", "(xxxxxxxxxx <</JS 1>>)  (a)")],
    ["packed objects with more than they name", index("7 0", "<</A 1>> <</JS 2>>", 1)],
    ["packed objects with a count elsewhere", aPdf([aStream("7 0 1", "/N 8 0 R /First 4")])],
    [
      "two filters for the same objects",
      aPdf([packedObjects(two, 20, "/Filter /FlateDecode /Filter /A")]),
    ],
    [
      "packed objects that unpack to 200 MB",
      aPdf([
        aStream(
          deflateSync(Buffer.alloc(200_000_000, " ")),
          "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
        ),
      ]),
    ],
  ])("%s", async (_, bytes) => {
    expect(await faultOf(bytes)).toBe("pdf-broken");
  });
});

test.each(["1.3", "1.7", "1.7ext3"] as const)(
  "a PDF locked as of version %s is refused for that",
  async (pdfVersion) => {
    expect(
      await faultOf(await aWrittenPdf(1, { pdfVersion, ownerPassword: "x", userPassword: "y" })),
    ).toBe("pdf-locked");
  },
);

test("a locked PDF with packed objects is refused for that, too", async () => {
  const locked = aPdf([aStream("\x01\x02", "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")], {
    trailer: "/Encrypt 9 0 R",
  });
  expect(await faultOf(locked)).toBe("pdf-locked");
});
