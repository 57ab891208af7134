/**
 * A number stays beside its unit and its comparator, which a narrow column would part. The text is
 * escaped already, for Markdown or HTML.
 */
export const keepUnits = (text: string): string =>
  text
    .replace(/(?<=\d) (?=(?:×|ms|s|[kMG]?B|cores|points?)(?!\w))/g, '\u00A0')
    .replace(/(?<=(?:^|\s)(?:\\?[<>≤≥]|&lt;|&gt;)) (?=\d)/g, '\u00A0')
