import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markerFile } from '../../../../src/files/report-folder.ts'
import { removeReport } from '../../../../src/gate/record/report-files.ts'

/* A report of before would be taken for that of a run that ended without one. */
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-remove-'))
})
afterEach(() => rm(folder, { recursive: true }))

const files = ['record.json', 'scorecard.md', 'report.html', 'junit.xml', 'mine.txt']
const lay = async (named: string, names: readonly string[]) => {
  await mkdir(join(folder, named))
  for (const name of names) await writeFile(join(folder, named, name), 'x')
}

test('of a report folder the files of the report go, and nothing else', async () => {
  await lay('out', [...files, markerFile])
  await removeReport(folder, 'out')
  expect(await readdir(join(folder, 'out'))).toEqual([markerFile, 'mine.txt'])
})

test('in a folder that the gate has not made, files of the same names stay', async () => {
  await lay('out', files)
  await removeReport(folder, 'out')
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(files.toSorted())
})

test('behind a link that leads out of the working folder, a report stays', async () => {
  await lay('outside', [...files, markerFile])
  await mkdir(join(folder, 'inside'))
  await symlink(join(folder, 'outside'), join(folder, 'inside/out'))
  await removeReport(join(folder, 'inside'), 'out')
  expect(await readdir(join(folder, 'outside'))).toHaveLength(files.length + 1)
})

test('where there is no folder, nothing happens', async () => {
  await expect(removeReport(folder, 'none')).resolves.toBeUndefined()
})
