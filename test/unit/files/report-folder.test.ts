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

/** Named by itself, outside of any working folder. */
const at = (path: string) => ({ path, root: path })
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
    await writeFiles(at(report), written)
    await writeFile(join(report, 'notes.txt'), 'mine')
    await keepData(await data(), at(report))
    expect(await writeFiles(at(report), { ...written, 'scorecard.md': 'newer' })).toMatchObject({
      kind: 'published',
    })
    expect(await keepData(await data(), at(report))).toEqual({ kind: 'kept' })
    expect((await readdir(report)).sort()).toEqual(
      [markerFile, 'notes.txt', 'prometheus', 'record.json', 'scorecard.md'].sort(),
    )
    expect(await readFile(join(report, 'scorecard.md'), 'utf8')).toBe('newer')
  })

  test('takes the place of one that a gate without the marker has left', async () => {
    await mkdir(report)
    await writeFile(join(report, 'record.json'), own)
    expect(await writeFiles(at(report), written)).toMatchObject({ kind: 'published' })
  })

  test.each(['record.json', 'scorecard.md', 'report.html', 'junit.xml'])(
    'is not written where there is a %s of somebody else',
    async name => {
      await mkdir(report)
      await writeFile(join(report, name), 'mine')
      expect(await writeFiles(at(report), written)).toEqual({
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
    expect(await keepData(await data(), at(report))).toEqual({
      kind: 'failed',
      message: `the report folder ${report}: there is a prometheus that no gate has made`,
    })
    expect(await readFile(join(report, 'prometheus/wal/0'), 'utf8')).toBe('mine')
  })

  test('is written beside links, never through them', async () => {
    const victim = join(folder, 'victim')
    await writeFile(victim, 'mine')
    await mkdir(join(folder, 'kept'))
    await writeFiles(at(report), {})
    await symlink(victim, join(report, 'record.json'))
    await symlink(join(folder, 'kept'), join(report, 'prometheus'))
    expect(await writeFiles(at(report), written)).toMatchObject({ kind: 'published' })
    expect(await keepData(await data(), at(report))).toEqual({ kind: 'kept' })
    expect(await readFile(victim, 'utf8')).toBe('mine')
    expect(await readdir(join(folder, 'kept'))).toEqual([])
    expect((await lstat(join(report, 'record.json'))).isFile()).toBe(true)
  })

  test('that cannot be written as a whole leaves no half of it', async () => {
    await writeFiles(at(report), {})
    await mkdir(join(report, 'record.json'))
    expect(await writeFiles(at(report), written)).toMatchObject({
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
    expect(await locateReport(work, 'new/report')).toEqual({
      path: join(work, 'new/report'),
      root: work,
    })
    // Whoever names another folder means it.
    expect(await locateReport(work, '../report')).toEqual({ path: report, root: work })
  })

  test('is no link that the app of a run has laid meanwhile either', async () => {
    const work = join(folder, 'work')
    const victim = join(folder, 'victim')
    await mkdir(victim)
    const located = await locateReport(work, 'report')
    await writeFiles(located, written)
    await rm(located.path, { recursive: true })
    await symlink(victim, located.path)
    expect(await writeFiles(located, written)).toEqual({
      kind: 'denied',
      why: `the files could not be written to ${located.path}: a link on the way to it leads out of the working folder`,
      hint: 'move it away, or give another report folder',
    })
    expect(await keepData(await data(), located)).toMatchObject({ kind: 'failed' })
    expect(await readdir(victim)).toEqual([])
  })

  test('is none whose marker is a link', async () => {
    await mkdir(report)
    await symlink(join(folder, 'nowhere'), join(report, markerFile))
    expect(await writeFiles(at(report), written)).toMatchObject({
      why: expect.stringContaining(`: there is a ${markerFile} that no gate has made`),
    })
    expect(await readdir(folder)).toEqual(['report'])
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
      expect(await writeFiles(at('/proc/x'), written)).toMatchObject({ kind: 'denied' })
    },
  )

  test('is not made where a file stands', async () => {
    await writeFile(report, '')
    await expect(makeFolder(report)).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(join(report, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
