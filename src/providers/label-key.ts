/** The same text for the same labels, in whichever order they come. */
export const labelKey = (labels: Record<string, string>): string =>
  JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)))
