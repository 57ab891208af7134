/**
 * One evaluation of a rule for one alert, by its number on the grid, with the value that the
 * expression had.
 */
export type Evaluation = { step: number; value: number }

/**
 * A rule's times, in evaluations and ms. `steps`: how many evaluations there are, the last one at
 * the window's end.
 */
export type Replay = { steps: number; intervalMs: number; forMs: number; keepFiringMs: number }

/** The state of an alert after each evaluation. */
export type AlertState = 'inactive' | 'pending' | 'firing'

/**
 * The state of an alert after each evaluation, as in Prometheus: pending from the first evaluation
 * at which its expression has an element, firing from the first that is at least `for` later, and
 * gone at the first without an element, however short that was, unless it is to keep firing. An
 * element counts whatever its value, even NaN.
 */
export function replayAlert(evaluations: readonly Evaluation[], replay: Replay): AlertState[] {
  const { steps, intervalMs, forMs, keepFiringMs } = replay
  const present = new Set(evaluations.map(({ step }) => step))
  const states: AlertState[] = []
  let state: AlertState = 'inactive'
  let activeAt = 0
  let keptSince: number | undefined
  for (let step = 0; step < steps; step += 1) {
    if (present.has(step)) {
      keptSince = undefined
      if (state === 'inactive') {
        state = 'pending'
        activeAt = step
      }
      // Times that are not binary fractions, such as 0.1 s, must not add up to a little less.
      if (state === 'pending' && (step - activeAt) * intervalMs >= forMs - 1e-6) state = 'firing'
    } else {
      keptSince ??= step
      const isKept = state === 'firing' && (step - keptSince) * intervalMs < keepFiringMs
      if (!isKept) state = 'inactive'
    }
    states.push(state)
  }
  return states
}

/**
 * How long the alert had an element without interruption, in ms from its first evaluation to its
 * last: the longest such time that extends beyond `since`, and the one that still lasts at the end.
 * Undefined without any.
 */
export function activeTimes(
  evaluations: readonly Evaluation[],
  { steps, intervalMs }: Pick<Replay, 'steps' | 'intervalMs'>,
  since: number,
): { longestMs: number | undefined; lastMs: number | undefined } {
  const present = new Set(evaluations.map(({ step }) => step))
  let longest: number | undefined
  let begun: number | undefined
  for (let step = 0; step < steps; step += 1) {
    begun = present.has(step) ? (begun ?? step) : undefined
    if (begun !== undefined && step >= since) longest = Math.max(longest ?? 0, step - begun)
  }
  const inMs = (length: number | undefined) =>
    length === undefined ? undefined : length * intervalMs
  return {
    longestMs: inMs(longest),
    lastMs: inMs(begun === undefined ? undefined : steps - 1 - begun),
  }
}
