import { describe, expect, test } from 'vitest'
import { compile } from '../../../../../src/engines/embedded/scenario/render.ts'
import { Values } from '../../../../../src/engines/embedded/scenario/values.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

const values = (captured: Record<string, unknown> = {}, number = 4) => {
  const made = new Values({
    number,
    startedAt: 1_700_000_000_123.7,
    random: seededRandom(1),
    rows: new Map([['users.name', 'ann & "co"']]),
  })
  for (const [name, value] of Object.entries(captured)) made.capture(name, value)
  return made
}

describe('a value is written', () => {
  test('as it is in a string, and encoded in a path', () => {
    expect(compile('hi {{ users.name }}!')(values())).toBe('hi ann & "co"!')
    expect(compile('/u/{{ users.name }}?q=1', 'path')(values())).toBe('/u/ann%20%26%20%22co%22?q=1')
    expect(compile('{{ id }}')(values({ id: { a: [1] } }))).toBe('{"a":[1]}')
    expect(compile('[{{ nothing }}]')(values())).toBe('[]')
  })

  test('into JSON with its type where it is a whole text, and with its escapes within one', () => {
    const json = compile(
      JSON.stringify({
        whole: '{{ id }}',
        within: 'a {{ users.name }}',
        list: ['{{ ok }}', '{{ none }}'],
        '{{ id }}': 1,
        both: '{{ id }}{{ id }}',
      }),
      'json',
    )(values({ id: 7, ok: true, none: null }))
    expect(JSON.parse(json)).toEqual({
      whole: 7,
      within: 'a ann & "co"',
      list: [true, null],
      7: 1,
      both: '77',
    })
  })

  test('of two braces as they are, in whatever they stand', () => {
    const text = `{{ '{{' }} a }}`
    expect(compile(text)(values())).toBe('{{ a }}')
    expect(compile(`/{{ '{{' }}`, 'path')(values())).toBe('/%7B%7B')
    const json = JSON.stringify({ whole: `{{ '{{' }}`, within: text })
    expect(JSON.parse(compile(json, 'json')(values()))).toEqual({ whole: '{{', within: '{{ a }}' })
  })

  test('of an iteration: its number, its start, and what is drawn, the same for the same seed', () => {
    const text = '{{ iteration }} {{ timestamp }} {{ uuid }} {{ int(3, 3) }} {{ text(6) }}'
    const [one, other] = [compile(text)(values()), compile(text)(values())]
    expect(one).toBe(other)
    expect(one).toMatch(
      /^4 1700000000123 [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12} 3 [A-Za-z0-9]{6}$/,
    )
  })

  test('between both ends, each of which is drawn', () => {
    const drawn = values()
    expect(new Set(Array.from({ length: 200 }, () => drawn.between(-1, 1)))).toEqual(
      new Set([-1, 0, 1]),
    )
  })
})
