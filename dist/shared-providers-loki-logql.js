import {
  fillPlaceholders,
  formatPromDuration
} from "./shared-promql-placeholders.js";

// build/providers/loki/logql.js
var token = /"(?:[^"\\]|\\.)*"|`[^`]*`|#[^\n]*|\{|\}|\[/g;
function selectorsOf(query) {
  let found = [], from;
  for (let { 0: text, index } of query.matchAll(token))
    text === "{" && (from = index), !(text !== "}" || from === void 0) && (found.push(query.slice(from, index + 1)), from = void 0);
  return [...new Set(found)];
}
var hasRange = (query) => [...query.matchAll(token)].some(([text]) => text === "["), writeQuery = (query, { window, parts, counts }) => counts ? `sum(count_over_time(${query} [${formatPromDuration(parts.ms)}]))` : fillPlaceholders(query, window, parts.ms);

export {
  selectorsOf,
  hasRange,
  writeQuery
};
