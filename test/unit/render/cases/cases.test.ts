import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RunRecord } from '../../../../src/model/record.ts'
import { render } from '../../../../src/render/renderings.ts'

/*
 * What people see of real runs, which `node scripts/cases.ts` makes again. Look at a picture before
 * a golden file is changed:
 *
 *   npm run picture -- test/unit/render/cases/NAME/record.json.gz OUT.png [--dark] [--width 375]
 */
const home = import.meta.dirname
const names = readdirSync(home, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

const recordOf = (name: string): RunRecord =>
  JSON.parse(gunzipSync(readFileSync(join(home, name, 'record.json.gz'))).toString('utf8'))

/** The page without its style and script, which are those of every report. */
const pageOf = (record: RunRecord): string =>
  render('html', record)
    .replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')
    .replaceAll('><', '>\n<')

test('there is a case for each way in which a run ends', () => {
  const verdicts = names.map(name => recordOf(name).verdict)
  expect([...new Set(verdicts)].toSorted()).toEqual([
    ...['error', 'fail', 'inconclusive', 'pass', 'warn'],
  ])
})

describe.each(names)('of the real run "%s"', name => {
  const record = recordOf(name)

  test('the comment reads as it did when it was looked at', async () => {
    await expect(render('markdown', record)).toMatchFileSnapshot(`${name}/comment.md`)
  })

  test('so does the terminal', async () => {
    await expect(render('terminal', record)).toMatchFileSnapshot(`${name}/terminal.txt`)
  })

  test('so does the page', async () => {
    await expect(pageOf(record)).toMatchFileSnapshot(`${name}/report.txt`)
  })

  test('nothing shows where it was made', () => {
    expect(JSON.stringify(record)).not.toMatch(/\/(tmp|home|root|work)\//)
  })
})
