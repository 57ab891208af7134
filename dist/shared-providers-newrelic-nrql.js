// build/providers/newrelic/nrql.js
var typesOf = (query) => /\bFROM\s+((?:`[^`]+`|[A-Za-z_][\w:.]*)(?:\s*,\s*(?:`[^`]+`|[A-Za-z_][\w:.]*))*)/i.exec(withoutTexts(query))?.[1], timeClauseOf = (query) => /\b(SINCE|UNTIL|TIMESERIES|COMPARE\s+WITH|SLIDE\s+BY)\b/i.exec(withoutTexts(query))?.[1], isSampled = (query) => /\bEXTRAPOLATE\b/i.test(withoutTexts(query)) || /(^|[\s,])`?Span`?([\s,]|$)/.test(typesOf(query) ?? ""), withoutTexts = (query) => query.replace(/'(?:[^'\\]|\\.)*'/g, "''");

export {
  typesOf,
  timeClauseOf,
  isSampled
};
