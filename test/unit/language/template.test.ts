import { describe, expect, test } from 'vitest'
import { masked, parseTemplate } from '../../../src/language/template.ts'

describe('a template', () => {
  test.each([
    ['plain', ['plain']],
    ['{{ token }}', [{ kind: 'value', name: 'token', index: 0 }]],
    ['a{{users.first name}}b', ['a', { kind: 'value', name: 'users.first name', index: 1 }, 'b']],
    [
      '{{uuid}}{{ iteration }}',
      [
        { kind: 'uuid', index: 0 },
        { kind: 'iteration', index: 8 },
      ],
    ],
    ['{{ int(-5, 5) }}', [{ kind: 'int', least: -5, most: 5, index: 0 }]],
    ['{{ text(12) }}', [{ kind: 'text', length: 12, index: 0 }]],
    ['{{ timestamp }}', [{ kind: 'timestamp', index: 0 }]],
    ['{ "a": 1 }', ['{ "a": 1 }']],
    [`{{ '{{' }} x }}`, [{ kind: 'braces', index: 0 }, ' x }}']],
    ["a{{'{{'}}b", ['a', { kind: 'braces', index: 1 }, 'b']],
  ])('%s is read', (text, value) => {
    expect(parseTemplate(text)).toEqual({ value })
  })

  test.each([
    ['ab{{ token', 2, 'not closed'],
    ['{{ }}', 0, 'is empty'],
    ['x{{ int(5, 1) }}', 1, 'expected int(least, most)'],
    ['{{ int(1) }}', 0, 'expected int(least, most)'],
    ['{{ text(0) }}', 0, 'expected text(length)'],
    ['{{ now() }}', 0, 'there is no placeholder "now()"'],
    ['{{ a b }}', 0, 'there is no placeholder "a b"'],
  ])('%s is refused where it stands', (text, index, said) => {
    expect(parseTemplate(text)).toMatchObject({ index, refused: expect.stringContaining(said) })
  })

  test.each(['Hello {{', 'Hello {{ the name }}', 'Hello {{ { } }}'])(
    '%s, where it was meant as it is, shows how that is written',
    text => {
      expect(parseTemplate(text)).toMatchObject({
        hint: expect.stringContaining("to send a literal {{, write {{ '{{' }}"),
      })
    },
  )

  test('keeps its length where letters stand for its placeholders', () => {
    expect(masked('/a/{{ id }}?b={{ c }}')).toBe('/a/xxxxxxxx?b=xxxxxxx')
  })
})
