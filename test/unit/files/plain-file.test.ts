import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/files/decode-text.ts'
import { readPlainFile } from '../../../src/files/plain-file.ts'

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-'))
  await writeFile(at('text'), 'abc')
  await symlink('circle', at('circle'))
})
afterAll(() => rm(folder, { recursive: true }))

const notRegular = { kind: 'missing', isThere: true, why: 'it is not a regular file' }

describe('a file', () => {
  test('of the size that is allowed is read, a larger one refused', async () => {
    expect(await readPlainFile(at('text'), 3)).toEqual({ kind: 'bytes', bytes: Buffer.from('abc') })
    const refused = { kind: 'missing', isThere: true, why: 'it is larger than 1 KB' }
    await writeFile(at('large'), 'x'.repeat(1025))
    expect(await readPlainFile(at('large'), 1024)).toEqual(refused)
  })

  test.runIf(process.platform === 'linux')(
    'whose size the system tells as zero is held to the limit too',
    async () => {
      expect(await readPlainFile('/proc/self/status', 1 << 16)).toMatchObject({ kind: 'bytes' })
      expect(await readPlainFile('/proc/self/status', 100)).toMatchObject({
        kind: 'missing',
        isThere: true,
      })
    },
  )

  test.skipIf(process.platform === 'win32')(
    'that is a FIFO, a socket or a device is refused at once',
    async () => {
      execFileSync('mkfifo', [at('fifo')])
      const server = createServer().listen(at('socket'))
      await new Promise(listening => server.on('listening', listening))
      for (const path of [at('fifo'), at('socket'), '/dev/zero'])
        expect(await readPlainFile(path, 10)).toEqual(notRegular)
      await new Promise(closed => server.close(closed))
    },
  )

  test.each([
    ['none', false, 'there is no such file'],
    ['text/below', false, 'there is no such file'],
    ['', true, 'it is a folder'],
    ['circle', true, 'its links form a loop'],
    ['x'.repeat(300), true, 'its name is too long'],
  ])('that cannot be read is told in words: %s', async (name, isThere, why) => {
    expect(await readPlainFile(at(name), 10)).toEqual({ kind: 'missing', isThere, why })
  })
})

describe('the encoding of a string', () => {
  test('is UTF-8, with its mark or without', () => {
    expect(decodeText(Buffer.from('name: café'))).toEqual({ kind: 'text', text: 'name: café' })
    expect(decodeText(Buffer.from('\uFEFFname: café'))).toEqual({
      kind: 'text',
      text: 'name: café',
    })
  })

  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  test.each([
    ['UTF-16 (little-endian), not UTF-8', Buffer.from('\uFEFFname: shop', 'utf16le')],
    ['UTF-16 (little-endian), not UTF-8', Buffer.from('name: shop', 'utf16le')],
    ['UTF-16 (big-endian), not UTF-8', swapped('\uFEFFname: shop')],
    ['UTF-16 (big-endian), not UTF-8', swapped('name: shop')],
    ['not text: it holds zero bytes', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0])],
  ])('is told apart: %s', (what, bytes) => {
    expect(decodeText(bytes)).toEqual({
      kind: 'missing',
      isThere: true,
      why: `it is ${what}`,
      hint: 'save it as UTF-8',
    })
  })

  test('of another kind is told with the place of its first byte', () => {
    expect(decodeText(Buffer.from('version: 1\nservice: café\n', 'latin1'))).toEqual({
      kind: 'missing',
      isThere: true,
      why: 'it is not UTF-8, perhaps Latin-1 (ISO 8859-1 or Windows-1252)',
      hint: 'save it as UTF-8',
      at: { line: 2, column: 13 },
    })
  })
})
