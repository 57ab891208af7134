import { defined } from './basics/defined.ts'

/**
 * Where in a file a mistake stands; line and column start at 1. `input`: what says it in the stead
 * of a file, such as `input rate` or `--rate`; file, line and column then say nothing.
 */
export type Place = { file: string; line: number; column: number; input?: string }

/** One mistake that the user can mend: what is wrong, what was expected, and how to go on. */
export type Mistake = { message: string; hint?: string; place?: Place }

/** Stable names of what can be mended; tests and users can rely on them. */
export type ProblemCode =
  | 'config' // the config file or an input is wrong
  | 'usage' // the command line is wrong
  | 'target' // the deployment cannot be found, reached or is refused
  | 'provider' // a metrics source cannot be reached or refuses us
  | 'engine' // the load could not be generated
  | 'fault' // a fault cannot be injected, or not be undone
  | 'github' // GitHub refuses what the gate cannot do without
  | 'record' // a record file cannot be read

/**
 * How much of a problem is told: a message has its end, and what reads it may have a limit of its
 * own.
 */
const mostMistakes = 20
const mostBytes = 5800
const longestMessage = 4500
const longestHint = 900

/**
 * A fault that the user can mend. Anything else that is thrown is a bug and is shown with its
 * stack. Several mistakes of one file travel together, so that all are reported in one go: the
 * first of them, and how many more there are.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly hint: string | undefined
  readonly mistakes: readonly Mistake[]

  constructor(
    code: ProblemCode,
    message: string,
    options: { hint?: string; mistakes?: readonly Mistake[] } = {},
  ) {
    super(clip(message, longestMessage))
    this.name = 'Problem'
    this.code = code
    this.hint = options.hint && clip(options.hint, longestHint)
    this.mistakes = shownOf(options.mistakes ?? [])
  }
}

function shownOf(mistakes: readonly Mistake[]): Mistake[] {
  const shown: Mistake[] = []
  let bytes = 0
  for (const mistake of mistakes) {
    const { message, hint } = mistake
    const clipped = {
      ...mistake,
      message: clip(message, longestMessage),
      ...defined({ hint: hint === undefined ? undefined : clip(hint, longestHint) }),
    }
    bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1
    if (shown.length === mostMistakes || (bytes > mostBytes && shown.length > 0)) break
    shown.push(clipped)
  }
  const rest = mistakes.length - shown.length
  if (rest === 0) return shown
  return [
    ...shown,
    { message: rest === 1 ? '1 more mistake follows' : `${rest} more mistakes follow` },
  ]
}

/** A string of at most so many bytes; `…` says that there is more. */
function clip(text: string, most: number): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= most) return text
  return `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, '')}…`
}

/**
 * `file:line:column: message (hint)`, the way editors and compilers write it; `--rate: message` of
 * what no file says.
 */
export function formatMistake({ place, message, hint }: Mistake): string {
  const where = place ? `${formatPlace(place)}: ` : ''
  return `${where}${message}${hint ? ` (${hint})` : ''}`
}

const formatPlace = ({ file, line, column, input }: Place): string =>
  input ?? `${file}:${line}:${column}`

/** What is no mistake, and hardly what was meant, in the same form. */
export const formatWarning = ({ message, ...warning }: Mistake): string =>
  formatMistake({ ...warning, message: `warning: ${message}` })

/** The mistakes of a problem; of one without any, what it says itself. */
export const mistakesIn = ({ message, hint, mistakes }: Problem): readonly Mistake[] =>
  mistakes.length > 0 ? mistakes : [{ message, ...defined({ hint }) }]

/** A problem as a user reads it: one line, or a line for each mistake. */
export const formatProblem = (problem: Problem): string =>
  mistakesIn(problem).map(formatMistake).join('\n')

/** The same on one line, for what has no room for more. */
export const problemLine = (problem: Problem): string =>
  formatProblem(problem).replaceAll('\n', '; ')
