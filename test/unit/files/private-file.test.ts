import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writePrivate } from '../../../src/files/private-file.ts'
import { temporaryFolder } from '../../support/processes.ts'

test('what is private is read by its user alone, in folders that nobody else can enter', async () => {
  const path = join(await temporaryFolder(), 'a/b/file.json')
  writePrivate(path, { secret: 1 })
  writePrivate(path, { secret: 2 })
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ secret: 2 })
  if (process.platform === 'win32') return
  const modes = await Promise.all(
    [path, dirname(path), dirname(dirname(path))].map(async one => (await stat(one)).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o700, 0o700])
})

test.skipIf(process.platform !== 'linux')(
  'a place without folders is an error, and no endless search for one',
  () => {
    expect(() => writePrivate('/proc/nowhere/a/file.json', {})).toThrow('ENOENT')
  },
)
