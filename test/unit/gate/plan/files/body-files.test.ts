import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBodyFiles } from '../../../../../src/gate/plan/files/body-files.ts'
import type { HttpRequestPlan } from '../../../../../src/model/plan/load.ts'
import { revealed } from '../../../../../src/model/secret.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gate-bodies-'))
  await mkdir(join(root, 'folder'))
  await writeFile(join(root, 'a.bin'), Buffer.from([0, 0xff, 0x0a]))
  await writeFile(join(root, 'large.bin'), '')
  await truncate(join(root, 'large.bin'), 16 * 1024 * 1024 + 1)
  await symlink('/etc/hostname', join(root, 'link.bin'))
})
afterAll(() => rm(root, { recursive: true }))

const request = (given: Partial<HttpRequestPlan>): HttpRequestPlan => ({
  name: 'one',
  method: 'POST',
  path: '/',
  headers: {},
  weight: 1,
  expect: {},
  ...given,
})
const read = (...requests: HttpRequestPlan[]) =>
  readBodyFiles(requests, { root, pathOf: file => join(root, file) })

describe('files of bodies', () => {
  test('are read byte by byte, once each, and the plan keeps their names', async () => {
    const { requests, mistakes } = await read(
      request({ file: { path: 'a.bin', place: { file: 'gate.yml', line: 1, column: 1 } } }),
      request({ multipart: [{ name: 'photo', file: { path: 'a.bin' } }] }),
    )
    expect(mistakes).toEqual([])
    const [one, other] = requests as HttpRequestPlan[]
    expect(revealed(one!.file)).toEqual({ path: 'a.bin', bytes: '\0\xff\n' })
    expect(other!.multipart![0]!.file!.bytes).toBe(one!.file!.bytes)
    expect(JSON.stringify(one!.file)).toBe('{"path":"a.bin","bytes":"***"}')
  })

  test.each([
    ['none.bin', 'none.bin: there is no such file'],
    ['folder', 'folder: it is a folder'],
    ['large.bin', 'large.bin: it is larger than 16 MB'],
    ['../a.bin', '../a.bin: it is outside of the repository'],
    ['link.bin', 'link.bin: it is outside of the repository'],
  ])('%s is a mistake where it is named', async (path, message) => {
    const place = { file: 'gate.yml', line: 7, column: 3 }
    const { mistakes } = await read(request({ file: { path, place } }))
    expect(mistakes).toEqual([expect.objectContaining({ message, place })])
  })
})
