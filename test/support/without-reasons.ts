/**
 * Plain data without its sentences, whose words may become better ones; numbers, verdicts and
 * causes may not change.
 */
export const withoutReasons = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (key, value) => (key === 'reason' ? undefined : value))
