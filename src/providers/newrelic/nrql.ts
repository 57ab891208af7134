/** The event types of an NRQL query, as in `FROM Transaction, PageView`; undefined without any. */
export const typesOf = (query: string): string | undefined =>
  /\bFROM\s+((?:`[^`]+`|[A-Za-z_][\w:.]*)(?:\s*,\s*(?:`[^`]+`|[A-Za-z_][\w:.]*))*)/i.exec(
    withoutTexts(query),
  )?.[1]

/** A clause that sets the time, which the measured window does. */
export const timeClauseOf = (query: string): string | undefined =>
  /\b(SINCE|UNTIL|TIMESERIES|COMPARE\s+WITH|SLIDE\s+BY)\b/i.exec(withoutTexts(query))?.[1]

/** Whether its counts are sampled, or extrapolated from a sample. */
export const isSampled = (query: string): boolean =>
  /\bEXTRAPOLATE\b/i.test(withoutTexts(query)) ||
  /(^|[\s,])`?Span`?([\s,]|$)/.test(typesOf(query) ?? '')

/** Clauses are not looked for in quotes. */
const withoutTexts = (query: string): string => query.replace(/'(?:[^'\\]|\\.)*'/g, "''")
