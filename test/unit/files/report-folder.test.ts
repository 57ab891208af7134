import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder } from '../../../src/files/make-folder.ts'
import { markerFile } from '../../../src/files/report-folder.ts'
import { locateReport } from '../../../src/gate/record/report-files.ts'
import { keepData } from '../../../src/providers/prometheus/own/keep-data.ts'
import { writeFiles } from '../../../src/publish/files.ts'

let folder: string
let report: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
  report = join(folder, 'report')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const written = { 'record.json': '{"new":1}', 'scorecard.md': 'new' }
const own = JSON.stringify({
  schemaVersion: 1,
  gate: { name: 'reliability-gate' },
  verdict: 'pass',
})

async function data(): Promise<string> {
  const path = join(folder, 'data')
  await mkdir(join(path, 'wal'), { recursive: true })
  await writeFile(join(path, 'wal/0'), 'new')
  return path
}

describe('a report', () => {
  test('takes the place of an earlier one, and leaves what else is there', async () => {
    await writeFiles(report, written)
    await writeFile(join(report, 'notes.txt'), 'mine')
    await keepData(await data(), join(report, 'prometheus'))
    expect(await writeFiles(report, { ...written, 'scorecard.md': 'newer' })).toMatchObject({
      kind: 'published',
    })
    expect(await keepData(await data(), join(report, 'prometheus'))).toEqual({ kind: 'kept' })
    expect((await readdir(report)).sort()).toEqual(
      [markerFile, 'notes.txt', 'prometheus', 'record.json', 'scorecard.md'].sort(),
    )
    expect(await readFile(join(report, 'scorecard.md'), 'utf8')).toBe('newer')
  })

  test('takes the place of one that a gate without the marker has left', async () => {
    await mkdir(report)
    await writeFile(join(report, 'record.json'), own)
    expect(await writeFiles(report, written)).toMatchObject({ kind: 'published' })
  })

  test.each(['record.json', 'scorecard.md', 'report.html', 'junit.xml'])(
    'is not written where there is a %s of somebody else',
    async name => {
      await mkdir(report)
      await writeFile(join(report, name), 'mine')
      expect(await writeFiles(report, written)).toEqual({
        kind: 'denied',
        hint: 'move it away, or give another report folder',
        why: `the files could not be written to ${report}: there is a ${name} that no gate has made`,
      })
      expect(await readdir(report)).toEqual([name])
      expect(await readFile(join(report, name), 'utf8')).toBe('mine')
    },
  )

  test('does not remove data of a Prometheus that is not the gate’s', async () => {
    await mkdir(join(report, 'prometheus/wal'), { recursive: true })
    await writeFile(join(report, 'prometheus/wal/0'), 'mine')
    expect(await keepData(await data(), join(report, 'prometheus'))).toEqual({
      kind: 'failed',
      message: `there is a prometheus in ${report} that no gate has made`,
    })
    expect(await readFile(join(report, 'prometheus/wal/0'), 'utf8')).toBe('mine')
  })

  test('is written beside links, never through them', async () => {
    const victim = join(folder, 'victim')
    await writeFile(victim, 'mine')
    await mkdir(join(folder, 'kept'))
    await writeFiles(report, {})
    await symlink(victim, join(report, 'record.json'))
    await symlink(join(folder, 'kept'), join(report, 'prometheus'))
    expect(await writeFiles(report, written)).toMatchObject({ kind: 'published' })
    expect(await keepData(await data(), join(report, 'prometheus'))).toEqual({ kind: 'kept' })
    expect(await readFile(victim, 'utf8')).toBe('mine')
    expect(await readdir(join(folder, 'kept'))).toEqual([])
    expect((await lstat(join(report, 'record.json'))).isFile()).toBe(true)
  })

  test('that cannot be written as a whole leaves no half of it', async () => {
    await writeFiles(report, {})
    await mkdir(join(report, 'record.json'))
    expect(await writeFiles(report, written)).toMatchObject({
      kind: 'denied',
      why: expect.stringContaining('a folder of its name is in the way'),
    })
    expect((await readdir(report)).sort()).toEqual([markerFile, 'record.json'])
  })
})

describe('the place of a report', () => {
  test('is no link that leads out of the working folder', async () => {
    const work = join(folder, 'work')
    await mkdir(work)
    await symlink(folder, join(work, 'away'))
    await expect(locateReport(work, 'away/report')).rejects.toMatchObject({ code: 'config' })
    expect(await locateReport(work, 'new/report')).toBe(join(work, 'new/report'))
    // Whoever names another folder means it.
    expect(await locateReport(work, '../report')).toBe(report)
  })
})

describe('a folder', () => {
  test('is made with those above it, once', async () => {
    await Promise.all([makeFolder(join(folder, 'a/b/c')), makeFolder(join(folder, 'a/b/d'))])
    await makeFolder(join(folder, 'a/b/c'))
    expect((await readdir(join(folder, 'a/b'))).sort()).toEqual(['c', 'd'])
  })

  test.runIf(process.platform === 'linux')(
    'that no file system makes is an error, not a loop',
    async () => {
      await expect(makeFolder('/proc/x/report')).rejects.toMatchObject({ code: 'ENOENT' })
      expect(await writeFiles('/proc/x', written)).toMatchObject({ kind: 'denied' })
    },
  )

  test('is not made where a file stands', async () => {
    await writeFile(report, '')
    await expect(makeFolder(report)).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(join(report, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
