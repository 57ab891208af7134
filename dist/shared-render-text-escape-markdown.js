import {
  cleanBlock,
  cleanText
} from "./shared-model-basics-clean-text.js";

// build/render/text/escape-markdown.js
var prose = (text, most) => escapeWords(text, most, code), proseCell = (text, most) => escapeWords(text, most, codeCell);
function escapeWords(text, most, asCode) {
  let escaped = cleanText(text, most).split(" ").map((word) => acts.test(word) ? asCode(word, word.length) : escapeWord(word));
  return [escaped[0].replace(/^[-+=#>]/, "\\$&").replace(/^(\d{1,9})([.)])$/, "$1\\$2"), ...escaped.slice(1)].join(" ");
}
function code(text, most = 120) {
  let content = cleanText(text, most);
  if (content === "")
    return "–";
  let fence = fenceFor(content, 1), padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${padding}${content}${padding}${fence}`;
}
function codeCell(text, most = 120) {
  let content = cleanText(text, most);
  return code(content.includes("\\|") ? content.replaceAll("|", "∣") : content, most).replaceAll("|", "\\|");
}
function codeBlock(text, language, most) {
  let content = cleanBlock(text, most), fence = fenceFor(content, 3), word = /^[a-z][a-z0-9-]{0,19}$/.test(language) ? language : "text";
  return `${fence}${word}
${content}
${fence}`;
}
function fenceFor(content, least) {
  let runs = content.match(/`+/g) ?? [];
  return "`".repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}
var acts = new RegExp([
  "@",
  // mentions, mail addresses, references to commits
  "://|www\\.|mailto:|xmpp:",
  // addresses
  "#\\d|gh-\\d|\\b(?:cve|ghsa)-",
  // issues, advisories
  "\\b[0-9a-f]{7,}\\b",
  // commits
  ":[\\w+-]+:",
  // emoji
  "\\$"
  // math
].join("|"), "i"), escapeWord = (word) => word.replace(/[\\`*_[\]<|~&]/g, "\\$&");

// build/render/markdown/markdown-table.js
function markdownTable(columns, rows) {
  let rule = columns.map(({ align }) => align === "right" ? "--:" : align === "center" ? ":-:" : "---");
  return [columns.map(({ head }) => head), rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join(`
`);
}
var folded = (title, body, open = !1) => `<details${open ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;

export {
  prose,
  proseCell,
  code,
  codeCell,
  codeBlock,
  markdownTable,
  folded
};
