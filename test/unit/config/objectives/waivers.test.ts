import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import type { Problem } from '../../../../src/model/problem.ts'
import { unknownNamesOf } from '../mistakes-of.ts'

const parse = (text: string, today = '2026-11-23') =>
  parseConfig(text, { file: 'f.yml', environment: {}, today })
const mistakes = (text: string): string[] => {
  try {
    parse(text)
  } catch (error) {
    return (error as Problem).mistakes.map(
      ({ message, hint }) => `${message}${hint ? ` (${hint})` : ''}`,
    )
  }
  return []
}
const waiver = (more: string) => `waivers: [{ objective: p(95) < 1s, reason: known, ${more} }]`

describe('waivers in a config', () => {
  test('name an objective, its last day and why', () => {
    expect(
      parse(waiver('until: 2026-12-31, link: "https://issues.example/1"')).settings.waivers,
    ).toEqual([
      {
        objective: 'p(95) < 1s',
        reason: 'known',
        until: '2026-12-31',
        link: 'https://issues.example/1',
      },
    ])
  })

  test('hold on their last day and are a mistake on the next', () => {
    expect(mistakes(waiver('until: 2026-11-23'))).toEqual([])
    expect(mistakes(waiver('until: 2026-11-22'))).toEqual([
      'waivers[0].until: this waiver expired on 2026-11-22 (remove it, or set a later `until`)',
    ])
  })

  test('may name what a baseline brings with it', () => {
    expect(
      unknownNamesOf(
        'waivers: [{ objective: "p(95): no regression", until: 2099-12-31, reason: known }]',
      ),
    ).toEqual([])
  })

  test.each([
    [
      'until: 2026-02-30',
      'waivers[0].until: expected a date; found "2026-02-30" (such as 2026-12-31)',
    ],
    ['until: soon', 'waivers[0].until: expected a date; found "soon" (such as 2026-12-31)'],
    ['link: "https://i.example"', 'waivers[0]: `until` is missing'],
    [
      'until: 2026-12-31, link: issue 7',
      'waivers[0].link: expected a link that begins with https://; found "issue 7"',
    ],
  ])('%s is a mistake', (more, message) => {
    expect(mistakes(waiver(more))).toEqual([message])
  })

  test('of an objective that is not there are a mistake with the nearest name', () => {
    expect(
      unknownNamesOf('waivers: [{ objective: p(95) < 2s, until: 2099-12-31, reason: known }]'),
    ).toEqual([
      '1:24: waivers[0].objective: no objective is named `p(95) < 2s` (did you mean `p(95) < 1s`?)',
    ])
  })
})
