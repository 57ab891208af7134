import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../../../src/config/checklist/checklist.ts'
import { formatMistake } from '../../../../src/model/problem.ts'

const read = (text: string) => readChecklist(text, { file: 'list.yml', today: '2026-11-29' })
const item = '{ item: runbooks-documented, by: Ada, on: 2026-11-01, link: "https://w.example/r#1" }'

describe('the file of a checklist', () => {
  test('says who vouches for what, and for how long that holds', () => {
    expect(read(`stale-after: 90d\nitems: [${item}]\n`)).toEqual({
      mistakes: [],
      checklist: {
        staleAfterMs: 90 * 86_400_000,
        vouched: [
          {
            item: 'runbooks-documented',
            by: 'Ada',
            on: '2026-11-01',
            link: 'https://w.example/r#1',
          },
        ],
      },
    })
    expect(read(`items: [${item}]`).checklist?.staleAfterMs).toBe(180 * 86_400_000)
  })

  test.each([
    ['an item without a link', item.replace(/, link: .*"/, ''), 'link'],
    ['an item without a name', item.replace('by: Ada, ', ''), 'by'],
    ['an unknown item', item.replace('runbooks-', 'runbook-'), 'runbooks-documented'],
    [
      'a day in the future',
      item.replace('2026-11-01', '2026-11-30'),
      '2026-11-30 is in the future',
    ],
    ['a day of no calendar', item.replace('2026-11-01', '2026-02-30'), 'expected a date'],
    ['a link that runs code', item.replace('https:', 'javascript:'), 'expected a link'],
  ])('takes no %s, and says where it is', (_, written, message) => {
    const { checklist, mistakes } = read(`items:\n  - ${written}\n`)
    expect(checklist).toBeUndefined()
    expect(mistakes).toHaveLength(1)
    expect(formatMistake(mistakes[0]!)).toMatch(/^list\.yml:2:\d+: /)
    expect(formatMistake(mistakes[0]!)).toContain(message)
  })
})
