import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFiles } from '../../../src/publish/files.ts'
import { appendJobSummary } from '../../../src/publish/job-summary.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the report folder', () => {
  it('is made, with those above it, and holds each file', async () => {
    const report = join(folder, 'a/b/report')
    const written = await writeFiles(
      { path: report, root: folder },
      { 'record.json': '{}', 'scorecard.md': '# pass\n' },
    )
    expect(written).toEqual({
      kind: 'published',
      paths: [join(report, 'record.json'), join(report, 'scorecard.md')],
    })
    expect(await readFile(join(report, 'scorecard.md'), 'utf8')).toBe('# pass\n')
  })

  it('overwrites what an earlier run left', async () => {
    await writeFiles({ path: folder, root: folder }, { 'record.json': 'a long old record' })
    await writeFiles({ path: folder, root: folder }, { 'record.json': 'new' })
    expect(await readFile(join(folder, 'record.json'), 'utf8')).toBe('new')
  })

  it('loses what only an earlier report had, and nothing else', async () => {
    await writeFiles(
      { path: folder, root: folder },
      { 'record.json': '{}', 'baseline.log': 'of an earlier run' },
    )
    await writeFile(join(folder, 'mine.log'), 'mine')
    await writeFiles({ path: folder, root: folder }, { 'record.json': '{}' }, [
      'target.log',
      'baseline.log',
    ])
    expect((await readdir(folder)).filter(name => !name.startsWith('.'))).toEqual([
      'mine.log',
      'record.json',
    ])
  })

  it('is a note where it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(
      await writeFiles(
        { path: join(folder, 'file/report'), root: folder },
        { 'record.json': '{}' },
      ),
    ).toEqual({
      kind: 'denied',
      why: `the files could not be written to ${join(folder, 'file/report')}: a part of its path is a file`,
    })
    expect(
      await writeFiles({ path: join(folder, 'file'), root: folder }, { 'record.json': '{}' }),
    ).toMatchObject({
      kind: 'denied',
    })
  })
})

describe('the job summary', () => {
  const path = () => join(folder, 'summary')

  it('is appended to what other steps of the job wrote', async () => {
    await writeFile(path(), 'before\n')
    expect(await appendJobSummary(path(), 'the scorecard')).toEqual({ kind: 'published' })
    expect(await readFile(path(), 'utf8')).toBe('before\nthe scorecard\n')
  })

  it('is rendered into what is left of 1 MiB', async () => {
    await writeFile(path(), 'x'.repeat(1024 * 1024 - 1001))
    expect(await appendJobSummary(path(), budget => 'y'.repeat(budget))).toEqual({
      kind: 'published',
    })
    expect((await readFile(path())).length).toBe(1024 * 1024)
  })

  it('is a note, and leaves the file alone, where it does not fit', async () => {
    expect(await appendJobSummary(path(), 'é'.repeat(600_000))).toMatchObject({
      kind: 'denied',
      why: expect.stringContaining('1 MiB'),
    })
    await expect(readFile(path())).rejects.toThrow('ENOENT')
  })

  it('is a note where the file cannot be written', async () => {
    expect(await appendJobSummary(folder, 'text')).toEqual({
      kind: 'denied',
      why: 'the job summary could not be written: a folder of its name is in the way',
    })
  })
})
