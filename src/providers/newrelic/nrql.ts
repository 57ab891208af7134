/**
 * What an NRQL query reads, as `FROM Transaction, PageView` names it; undefined where it names
 * nothing.
 */
export const typesOf = (query: string): string | undefined =>
  /\bFROM\s+((?:`[^`]+`|[A-Za-z_][\w:.]*)(?:\s*,\s*(?:`[^`]+`|[A-Za-z_][\w:.]*))*)/i.exec(
    withoutTexts(query),
  )?.[1]

/** A clause that says over which time, or how often: the measured window does. */
export const timeClauseOf = (query: string): string | undefined =>
  /\b(SINCE|UNTIL|TIMESERIES|COMPARE\s+WITH|SLIDE\s+BY)\b/i.exec(withoutTexts(query))?.[1]

/** Whether what it counts is sampled, or worked out of a sample. */
export const isSampled = (query: string): boolean =>
  /\bEXTRAPOLATE\b/i.test(withoutTexts(query)) ||
  /(^|[\s,])`?Span`?([\s,]|$)/.test(typesOf(query) ?? '')

/** What stands in quotes is no clause. */
const withoutTexts = (query: string): string => query.replace(/'(?:[^'\\]|\\.)*'/g, "''")
