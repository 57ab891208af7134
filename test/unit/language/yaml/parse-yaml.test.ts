import { describe, expect, it } from 'vitest'
import {
  parseYaml,
  parseYamlDocuments,
  placesWithin,
} from '../../../../src/language/yaml/parse-yaml.ts'
import { sortedMistakes } from '../../../../src/language/yaml/reading.ts'
import { entryOf, type TreeNode } from '../../../../src/language/yaml/tree.ts'
import { formatMistake } from '../../../../src/model/problem.ts'

const mistakes = (text: string): string[] => {
  const [reading, node] = parseYaml(text, { file: 'f.yml', environment: {} })
  const found = sortedMistakes(reading).map(formatMistake)
  if (found.length === 0) expect(node).toBeDefined()
  return found
}

describe('the YAML of a config', () => {
  it.each(['', '\n\n', '# only a comment\n', '---\n', 'null\n', '~', '{}'])(
    'is not %j, which is empty',
    text => {
      expect(mistakes(text)).toEqual([
        'f.yml:1:1: the config is empty (remove the file to run with the defaults, or write `version: 1`)',
      ])
    },
  )

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
    for (const [index, start] of starts.entries())
      expect(found[index]).toMatch(new RegExp(`^${start}`))
  })

  it.each([
    'a: "&x *y !z"\n',
    "a: '*x'\n",
    'a: |\n  &x\n  *y\n',
    'a: 1 # &x *y\n',
    '---\na: 1\n',
    '\ufeffa: 1\r\n',
  ])('accepts %j, which only looks like it', text => expect(mistakes(text)).toEqual([]))

  it.each([
    ['a: 1\n\tb: 2\n', 'f.yml:2:'],
    ['a: [1, 2\n', 'f.yml:1:4: this [ is not closed '],
    ['a: "x\n', 'f.yml:'],
    [
      'a: b: c\n',
      'f.yml:1:4: a second `key: value` on one line, or a wrong indentation (YAML syntax) (a value that holds `: ` needs quotes)',
    ],
    [
      'a: {b: c\nd: e\n',
      'f.yml:1:4: this { is not closed on the lines that belong to it (YAML syntax) (put a } where it ends)',
    ],
    [
      'a:\n  - { b: { c: 1 }\n  - { b: 2 }\n',
      'f.yml:2:5: this { is not closed on the lines that belong to it (YAML syntax) (put a } where it ends)',
    ],
    [
      'a: [\n  { b: "c },\n]\n',
      'f.yml:2:8: this " is not closed on the lines that belong to it (YAML syntax) (put a " where it ends)',
    ],
    [
      'a: @x\n',
      'f.yml:1:4: a value without quotes cannot begin with this character (YAML syntax) (put the value in quotes)',
    ],
    [
      'a: { when: p(99){checkout} < 500ms }\n',
      'f.yml:1:17: this is not valid YAML here (YAML syntax) (inside { … } a value that contains a brace or a comma needs quotes)',
    ],
    ['? [a]\n: 1\n', 'f.yml:1:3: a key must be a plain text (YAML syntax)'],
    [
      `a: ${'['.repeat(70)}1${']'.repeat(70)}\n`,
      'f.yml:1:67: the values are nested too deeply (at most 64 levels)',
    ],
  ])('says where %j breaks', (text, start) => {
    expect(mistakes(text)[0]).toMatch(
      new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    )
  })

  it('says each broken line once and never quotes the file', () => {
    const found = mistakes('headers:\n  A: "x" hunter2\n  B: hunter2: hunter2\n')
    expect(found).toHaveLength(2)
    expect(found.join()).not.toContain('hunter2')
  })

  it('finds a key that is there twice, and reads on', () => {
    const [reading, node] = parseYaml('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n', {
      file: 'f.yml',
      environment: {},
    })
    expect(sortedMistakes(reading).map(formatMistake)).toEqual([
      'f.yml:4:3: duplicate key `c` (first in line 3)',
      'f.yml:5:1: duplicate key `a` (first in line 1)',
    ])
    expect(node).toMatchObject({
      kind: 'map',
      entries: [{ key: 'a', value: { value: 1 } }, { key: 'b' }],
    })
  })

  it('is at most 256 KB', () => {
    const fill = (bytes: number) => `a: 1\n#${'x'.repeat(bytes - 6)}`
    expect(mistakes(fill(256 * 1024))).toEqual([])
    expect(mistakes(fill(256 * 1024 + 1))).toEqual(['f.yml:1:1: the file is larger than 256 KB'])
    expect(mistakes(`a: ${'é'.repeat(131_071)}`)).toEqual([
      'f.yml:1:1: the file is larger than 256 KB',
    ])
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
    expect(nodes.map(node => node.kind === 'map' && node.entries.map(({ key }) => key))).toEqual([
      ['a'],
      ['b'],
    ])
    expect(nodes.map(({ at }) => reading.place(at).line)).toEqual([2, 6])
  })

  it('is as strict as that of a config otherwise', () => {
    const found = (text: string) => sortedMistakes(read(text)[0]).map(formatMistake)
    expect(found('a: 1\n---\nb: !x 1\n')[0]).toMatch(/^f\.yml:3:4: YAML tags are not allowed/)
    expect(found('a: 1\n---\nb: 1\nb: 2\n')).toEqual([
      'f.yml:4:1: duplicate key `b` (first in line 3)',
    ])
    expect(found('a: 1\n---\nb: [\n')[0]).toMatch(/^f\.yml:3:4: this \[ is not closed /)
    expect(found('# nothing\n')).toEqual(['f.yml:1:1: the file is empty'])
  })

  const values = (text: string) => {
    const [reading, nodes] = read(text)
    return { nodes: nodes.map(plain), mistakes: sortedMistakes(reading).map(formatMistake) }
  }

  it('may have aliases, which are what their anchors name, each document with its own', () => {
    expect(values('a: &x { b: [1] }\nc: *x\nd: &x 2\ne: *x\n')).toEqual({
      nodes: [{ a: { b: [1] }, c: { b: [1] }, d: 2, e: 2 }],
      mistakes: [],
    })
    expect(values('a: *x\nb: &x 1\n---\nc: *x\n').mistakes).toEqual([
      'f.yml:1:4: no anchor &x precedes this alias',
      'f.yml:4:4: no anchor &x precedes this alias',
    ])
    expect(values('a: &x { b: *x }\n').mistakes).toEqual([
      'f.yml:1:12: no anchor &x precedes this alias',
    ])
  })

  it('may have merge keys, whose values stand back behind what the mapping itself says', () => {
    const text =
      'a: &a { k: 1, l: 1 }\nb: &b { l: 2, m: 2 }\nc: { <<: *a, k: 3 }\nd: { k: 4, <<: [*b, *a] }\n'
    expect(values(text)).toMatchObject({
      nodes: [{ c: { k: 3, l: 1 }, d: { k: 4, l: 2, m: 2 } }],
      mistakes: [],
    })
    expect(values('a: { <<: 1 }\n').mistakes).toEqual([
      'f.yml:1:10: expected a mapping, or a list of them, behind `<<`',
    ])
  })

  it('does not grow without end by aliases of aliases', () => {
    const lines = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    )
    const { mistakes } = values(`a0: &a0 x\n${lines.join('\n')}\n`)
    expect(mistakes[0]).toMatch(
      /^f\.yml:\d+:\d+: the aliases expand to too many values \(at most 100000\)$/,
    )
    const many = `a: &a [${'x, '.repeat(50)}]\n${Array.from({ length: 1900 }, (_, i) => `b${i}: *a`).join('\n')}\n`
    expect(values(many).mistakes).toEqual([])
  })

  it.each([
    ['a: 1\n{{- range .x }}\n', 'f.yml:2:1: this is a template, not YAML'],
    ['a:\n  - {{ .Values.item }}\n', 'f.yml:2:5: this is a template, not YAML'],
    ['a: {{ include "x" . | nindent 2 }}\n', 'f.yml:1:4: this is a template, not YAML'],
    [
      'a: {{ $labels.job }} is down\n',
      'f.yml:1:4: a string that begins with {{ is not valid YAML (put the text in quotes)',
    ],
    [
      'a: {{$value}}\n',
      'f.yml:1:4: a string that begins with {{ is not valid YAML (put the text in quotes)',
    ],
  ])('tells of %j that a template is not filled in, and nothing else', (text, start) => {
    const { mistakes } = values(text)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]?.startsWith(start)).toBe(true)
  })

  it.each([
    'a: |\n  {{ x }}\n',
    "a: '\n  {{ x }}'\n",
    'a: "{{ x }}"\n',
    '# {{ x }}\na: 1\n',
    'a: b\n  {{ x }}\n',
    'a: { b: { c: 1 } }\n',
  ])('takes %j, where no key and no value begins with {{', text =>
    expect(values(text).mistakes).toEqual([]),
  )

  it('is at most 1 MB', () => {
    expect(values(`a: 1\n#${'x'.repeat(1_000_000)}`).mistakes).toEqual([])
    expect(values(`a: 1\n#${'x'.repeat(1_100_000)}`).mistakes).toEqual([
      'f.yml:1:1: the file is larger than 1024 KB',
    ])
  })
})

describe('a string of YAML within YAML', () => {
  it.each([
    ['data:\n  r: | # rules\n\n    a:\n      b: *x\n', '5:10'],
    ['data:\n  r: |2\n      a:\n        b: *x\n', '4:12'],
    ['data: { r: "a: *x" }\n', '1:16'],
    ['data:\n  r: "a: 1\\nb: *x"\n', '2:6'],
    ['data:\n  r: >\n    a: *x\n', '2:6'],
  ])('has its mistakes where they stand in the file, or where it begins: %j', (text, place) => {
    const [reading, [node]] = parseYamlDocuments(text, { file: 'f.yml', environment: undefined })
    const inner = entryOf(entryOf(node, 'data')?.value, 'r')?.value
    if (inner?.kind !== 'text') throw new TypeError('it is a string')
    const [within] = parseYamlDocuments(inner.text, {
      ...reading,
      within: placesWithin(inner, reading),
    })
    expect(sortedMistakes(within).map(formatMistake)[0]).toMatch(new RegExp(`^f\\.yml:${place}: `))
  })
})

function plain(node: TreeNode): unknown {
  if (node.kind === 'list') return node.items.map(plain)
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
  return node.kind === 'text' ? node.text : node.kind === 'nothing' ? null : node.value
}
