import { describe, expect, test } from 'vitest'
import { parseRows } from '../../../../../src/gate/plan/files/parse-rows.ts'

describe('rows', () => {
  test.each([
    [
      'a.csv',
      '\uFEFFname,note\r\n"ann, b","say ""hi""\nthere"\r\n\r\nbob,\r\n',
      ['name', 'note'],
      [
        ['ann, b', 'say "hi"\nthere'],
        ['bob', ''],
      ],
    ],
    [
      'a.json',
      '[{"id": 1, "ok": true}, {"ok": null, "id": "x", "more": 1}]',
      ['id', 'ok'],
      [
        [1, true],
        ['x', null],
      ],
    ],
    ['a.NDJSON', '{"id": 1}\n\n{"id": 2}\n', ['id'], [[1], [2]]],
  ])('of %s are read', (file, text, columns, rows) => {
    expect(parseRows(file, text)).toEqual({ columns, rows })
  })

  test.each([
    ['a.csv', '', 'it is empty'],
    [
      'a.csv',
      'a,b\n1\n',
      'it is not valid CSV: line 2 has more or fewer values than the first line has names',
    ],
    ['a.csv', 'a,b\n"1,2\n', 'it is not valid CSV: line 2 ends within quotes'],
    ['a.csv', 'a,a\n1,2\n', 'duplicate column `a`'],
    ['a.json', '{"a": 1}', 'it is not a JSON list'],
    ['a.json', '[{"a": 1}, {"b": 2}]', 'entry 2 is not an object with the keys a'],
    ['a.ndjson', '{"a": 1}\n\n{"a": \n', 'line 3 is not valid JSON'],
    ['a.txt', 'a', 'unknown file type .txt'],
  ])('of %s that holds %j are refused', (file, text, said) => {
    expect(parseRows(file, text)).toMatchObject({ refused: expect.stringContaining(said) })
  })
})
