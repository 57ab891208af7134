import { counted } from '../../model/basics/units.ts'
import type { Finding, FindingState } from '../../model/checkup.ts'
import { displayWidth, painter, type Style, wrapText } from './terminal-text.ts'

const marks: Record<FindingState, string> = { ok: '✔', warning: '!', problem: '✖', skipped: '–' }
const colors: Record<FindingState, Style> = {
  ok: 'green',
  warning: 'yellow',
  problem: 'red',
  skipped: 'dim',
}

/** A table of what was looked at, with what to do below each line, and one sentence at its end. */
export function renderCheckup(
  findings: readonly Finding[],
  { color, width }: { color: boolean; width: number },
): string {
  const paint = painter(color)
  const ofState = Math.max(...findings.map(({ state }) => state.length))
  const ofCheck = Math.max(...findings.map(({ check }) => displayWidth(check)))
  const indent = ' '.repeat(2 + ofState + 2 + ofCheck + 2)
  const room = Math.max(indent.length + 40, Math.min(width, 140))
  const lines = findings.flatMap(({ check, state, message, hint }) => {
    const [first = '', ...more] = wrapText(message, room, indent)
    const head = `${marks[state]} ${state.padEnd(ofState)}`
    return [
      `${paint(head, colors[state])}  ${check.padEnd(ofCheck)}  ${first.trimStart()}`,
      ...more,
      ...(hint ? wrapText(`→ ${hint}`, room, indent) : []),
    ]
  })
  return `${[...lines, '', conclusion(findings)].join('\n')}\n`
}

function conclusion(findings: readonly Finding[]): string {
  const count = (state: FindingState) => findings.filter(finding => finding.state === state).length
  const [problems, warnings, skipped] = [count('problem'), count('warning'), count('skipped')]
  const rest = [
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(skipped > 0 ? [`${skipped} not looked at`] : []),
  ].join(', ')
  const said =
    problems === 0
      ? 'Nothing prevents a run'
      : `${counted(problems, 'problem')} to fix before a run`
  return `${said}${rest ? ` (${rest})` : ''}.`
}
