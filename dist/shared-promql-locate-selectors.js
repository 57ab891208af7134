import {
  matchersOf
} from "./shared-promql-indicator.js";

// build/promql/locate-selectors.js
var string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/, token = new RegExp([
  /(?<skip>\s+|#[^\n]*)/,
  new RegExp(`(?<string>${string.source})`),
  new RegExp(`(?<braces>\\{(?:[^{}"'\`]|${string.source})*\\})`),
  /(?<range>\[[^\]]*\])/,
  /(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)/,
  /(?<number>\.?\d[\w.]*)/,
  /(?<other>.)/
].map((part) => part.source).join("|"), "gsy"), operators = /* @__PURE__ */ new Set(["and", "or", "unless", "atan2", "bool", "offset", "inf", "nan"]), groupings = /* @__PURE__ */ new Set(["by", "without", "on", "ignoring", "group_left", "group_right"]);
function locateSelectors(query) {
  let tokens = tokenize(query), found = [], within = [];
  for (let i = 0; i < tokens.length; i += 1) {
    let { kind, text } = tokens[i], next = tokens[i + 1];
    if (text === "(")
      within.push(nameAt(tokens, i - 1));
    else if (text === ")")
      within.pop();
    else if (isGrouping(tokens[i]))
      i = next?.text === "(" ? closing(tokens, i + 1) : i;
    else if (kind === "braces" || kind === "name" && isMetric(text, next)) {
      let parts = kind === "name" && next?.kind === "braces" ? 2 : 1;
      found.push({ ...selectorAt(tokens, i, parts), within: [...within] }), i += parts - 1;
    }
  }
  return found;
}
var nameAt = (tokens, index) => tokens[index]?.kind === "name" ? tokens[index].text : "", isGrouping = ({ kind, text }) => kind === "name" && groupings.has(text.toLowerCase());
function selectorAt(tokens, index, parts) {
  let own = tokens.slice(index, index + parts), last = own.at(-1);
  return {
    text: own.map((token2) => token2.text).join(""),
    from: own[0].at,
    to: last.at + last.text.length,
    ...behind(tokens, index + parts)
  };
}
function behind(tokens, index) {
  let first = tokens[index], range = first?.kind === "range" ? first : void 0, modifier = range ? tokens[index + 1] : first, modified = modifier?.text === "@" || modifier?.text.toLowerCase() === "offset";
  return {
    ...range && { range: { text: range.text, to: range.at + range.text.length } },
    modified
  };
}
var parseSelectors = (query) => [
  ...new Set(locateSelectors(query).map(({ text }) => text))
];
function withAnyBound(selector) {
  let bound = matchersOf(selector).find(({ name }) => name === "le")?.text, written = bound && /^le\s*=\s*["'`]([+-]?[\d.]+(?:e[+-]?\d+)?)["'`]$/i.exec(bound)?.[1];
  if (!written || !Number.isFinite(Number(written)))
    return selector;
  let value = Number(written), plain = String(value), isShort = Math.abs(value) >= 1e6 || value !== 0 && Math.abs(value) < 1e-4, short = value.toExponential().replace(/e([+-])(\d)$/, "e$10$2"), forms = [
    written,
    plain,
    .../^-?\d+$/.test(plain) ? [`${plain}.0`] : [],
    ...isShort ? [short] : []
  ];
  return selector.replace(bound, () => formatMatcher("le", [...new Set(forms)]));
}
function formatMatcher(name, values) {
  let expression = values.map((value) => value.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&")).join("|");
  return `${name}=~"${expression.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}
function tokenize(query) {
  let tokens = [];
  for (let { groups, index } of query.matchAll(token))
    for (let [kind, text] of Object.entries(groups ?? {}))
      text !== void 0 && kind !== "skip" && tokens.push({ kind, text, at: index });
  return tokens;
}
var namesIn = (query) => tokenize(query).flatMap(({ kind, text }) => kind === "name" ? [text] : []);
function isMetric(name, next) {
  return operators.has(name.toLowerCase()) || next?.text === "(" ? !1 : !(next?.kind === "name" && ["by", "without"].includes(next.text.toLowerCase()));
}
function closing(tokens, from) {
  let end = tokens.findIndex(({ text }, i) => i > from && text === ")");
  return end < 0 ? tokens.length : end;
}

export {
  locateSelectors,
  parseSelectors,
  withAnyBound,
  formatMatcher,
  namesIn
};
