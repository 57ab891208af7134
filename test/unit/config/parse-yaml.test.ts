import { describe, expect, it } from 'vitest'
import { parseYaml, parseYamlDocuments } from '../../../src/config/parse-yaml.ts'
import { sortedMistakes } from '../../../src/config/reading.ts'
import { formatMistake } from '../../../src/model/problem.ts'

const mistakes = (text: string): string[] => {
  const [reading, node] = parseYaml(text, { file: 'f.yml', environment: {} })
  const found = sortedMistakes(reading).map(formatMistake)
  if (found.length === 0) expect(node).toBeDefined()
  return found
}

describe('the YAML of a config', () => {
  it.each(['', '\n\n', '# only a comment\n', '---\n', 'null\n', '~', '{}'])('is not %j, which is empty', text => {
    expect(mistakes(text)).toEqual([
      'f.yml:1:1: the config is empty (remove the file to run with the defaults, or write `version: 1`)',
    ])
  })

  it.each([
    ['a: &x 1\nb: *x\n', ['f.yml:1:4: YAML anchors', 'f.yml:2:4: YAML aliases']],
    ['a: !!str 1\nb: !x {c: 1}\n', ['f.yml:1:4: YAML tags', 'f.yml:2:4: YAML tags']],
    ['%YAML 1.1\n---\na: 1\n', ['f.yml:1:1: YAML directives']],
    ['a: 1\n---\nb: 1\n', ['f.yml:2:1: a config is one YAML document']],
    ['a: 1\n...\n---\nb: 1\n', ['f.yml:3:1: a config is one YAML document']],
    ['a: 1\n...\nb: 1\n', ['f.yml:3:1: a config is one YAML document']],
    ['b: *.preview.example\n', ['f.yml:1:4: YAML aliases']],
  ])('refuses %j by name', (text, starts) => {
    const found = mistakes(text)
    expect(found).toHaveLength(starts.length)
    for (const [index, start] of starts.entries()) expect(found[index]).toMatch(new RegExp(`^${start}`))
  })

  it.each(['a: "&x *y !z"\n', "a: '*x'\n", 'a: |\n  &x\n  *y\n', 'a: 1 # &x *y\n', '---\na: 1\n', '\ufeffa: 1\r\n'])(
    'accepts %j, which only looks like it',
    text => expect(mistakes(text)).toEqual([]),
  )

  it.each([
    ['a: 1\n\tb: 2\n', 'f.yml:2:'],
    ['a: [1, 2\n', 'f.yml:2:1: '],
    ['a: "x\n', 'f.yml:'],
    [
      'a: b: c\n',
      'f.yml:1:4: a second `key: value` on one line, or a wrong indentation (YAML syntax) (a value that holds `: ` needs quotes)',
    ],
    [
      'a: @x\n',
      'f.yml:1:4: a value without quotes cannot begin with this character (YAML syntax) (put the value into quotes)',
    ],
    [
      'a: { when: p(99){checkout} < 500ms }\n',
      'f.yml:1:17: this is not valid YAML here (YAML syntax) (inside { … } a value that holds a brace or a comma needs quotes)',
    ],
    ['? [a]\n: 1\n', 'f.yml:1:3: a key must be a plain text (YAML syntax)'],
    [`a: ${'['.repeat(70)}1${']'.repeat(70)}\n`, 'f.yml:1:67: the values are nested too deeply (at most 64 levels)'],
  ])('says where %j breaks', (text, start) => {
    expect(mistakes(text)[0]).toMatch(new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
  })

  it('says each broken line once and never quotes the file', () => {
    const found = mistakes('headers:\n  A: "x" hunter2\n  B: hunter2: hunter2\n')
    expect(found).toHaveLength(2)
    expect(found.join()).not.toContain('hunter2')
  })

  it('finds a key that is there twice, and reads on', () => {
    const [reading, node] = parseYaml('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n', { file: 'f.yml', environment: {} })
    expect(sortedMistakes(reading).map(formatMistake)).toEqual([
      'f.yml:4:3: the key `c` is there twice (first in line 3)',
      'f.yml:5:1: the key `a` is there twice (first in line 1)',
    ])
    expect(node).toMatchObject({ kind: 'map', entries: [{ key: 'a', value: { value: 1 } }, { key: 'b' }] })
  })

  it('is at most 256 KB', () => {
    const fill = (bytes: number) => `a: 1\n#${'x'.repeat(bytes - 6)}`
    expect(mistakes(fill(256 * 1024))).toEqual([])
    expect(mistakes(fill(256 * 1024 + 1))).toEqual(['f.yml:1:1: the file is larger than 256 KB'])
    expect(mistakes(`a: ${'é'.repeat(131_071)}`)).toEqual(['f.yml:1:1: the file is larger than 256 KB'])
  })

  it.each([
    ['deep lists', '['.repeat(100_000)],
    ['deep blocks', '- '.repeat(100_000)],
    ['deep mappings', 'a: {'.repeat(60_000)],
    ['many keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ])('does not fall over %s', (_name, text) => {
    expect(() => mistakes(text)).not.toThrow()
  })
})

describe('the YAML of a file with several documents', () => {
  const read = (text: string) => parseYamlDocuments(text, { file: 'f.yml', environment: undefined })

  it('is each of them that holds something, with places in the whole file', () => {
    const [reading, nodes] = read('---\na: 1\n---\n# nothing\n---\nb: 2\n')
    expect(nodes.map(node => node.kind === 'map' && node.entries.map(({ key }) => key))).toEqual([['a'], ['b']])
    expect(nodes.map(({ at }) => reading.place(at).line)).toEqual([2, 6])
  })

  it('is as strict as that of a config otherwise', () => {
    const found = (text: string) => sortedMistakes(read(text)[0]).map(formatMistake)
    expect(found('a: 1\n---\nb: *x\n')[0]).toMatch(/^f\.yml:3:4: YAML aliases are not allowed/)
    expect(found('a: 1\n---\nb: 1\nb: 2\n')).toEqual(['f.yml:4:1: the key `b` is there twice (first in line 3)'])
    expect(found('a: 1\n---\nb: [\n')[0]).toMatch(/^f\.yml:4:1: /)
    expect(found('# nothing\n')).toEqual(['f.yml:1:1: the file is empty'])
  })
})
