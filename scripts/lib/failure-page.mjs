import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";

const words = JSON.parse(readFileSync(path.join(root, "src/messages/failure.json"), "utf8"));
const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A whole page that needs nothing but one static stylesheet. `code`: what to quote to the operator. */
export function failurePage({ english, outage, code }) {
  const language = english ? "en" : "id";
  const said = words[language];
  const title = escape(outage ? said.outageTitle : said.title);
  const home = english ? "/en" : "/";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Simpul</title>
<link rel="stylesheet" href="/failure.css">
</head>
<body>
<header><a href="${home}">Simpul</a></header>
<main>
<h1>${title}</h1>
<p>${escape(outage ? said.outageText : said.text)}</p>
<p><a class="button" href="">${escape(said.retry)}</a> <a href="${home}">${escape(said.home)}</a></p>
<p class="code">${escape(said.code)}: <code>${escape(code)}</code></p>
</main>
</body>
</html>
`;
}
