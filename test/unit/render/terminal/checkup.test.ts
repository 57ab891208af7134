import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/model/checkup.ts'
import { renderCheckup } from '../../../../src/render/terminal/checkup.ts'

const findings: Finding[] = [
  { check: 'node', state: 'ok', message: 'Node 24' },
  { check: 'checks: write', state: 'warning', message: 'missing\u001b[31m', hint: 'give it' },
  { check: 'target', state: 'problem', message: 'it is down' },
  { check: 'clock', state: 'skipped', message: 'nobody told the time' },
]

test('each finding is a line with its state, and what to do stands below', () => {
  expect(renderCheckup(findings, { color: false, width: 80 })).toBe(
    [
      '✔ ok       node           Node 24',
      '! warning  checks: write  missing [31m',
      '                          → give it',
      '✖ problem  target         it is down',
      '– skipped  clock          nobody told the time',
      '',
      '1 problem to fix before a run (1 warning, 1 not looked at).',
      '',
    ].join('\n'),
  )
})

test('without a problem nothing stands in the way', () => {
  expect(renderCheckup(findings.slice(0, 1), { color: false, width: 80 })).toContain(
    'Nothing prevents a run.',
  )
})
