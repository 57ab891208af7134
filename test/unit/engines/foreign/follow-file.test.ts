import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { followFile } from '../../../../src/engines/foreign/requests/follow-file.ts'
import { byLine } from '../../../../src/files/byte-taker.ts'
import { temporaryFolder } from '../../../support/processes.ts'

/* How what a tool writes to a file is read while it writes. */
test('a file is read from before it is there until its program has ended, and every line comes once', async () => {
  const path = join(await temporaryFolder(), 'log')
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const lines: string[] = []
  const taker = byLine(line => lines.push(line))
  let looks = 0
  const find = async () => {
    looks += 1
    if (looks === 2) await writeFile(path, 'one\ntw')
    return looks < 2 ? undefined : path
  }
  let chunks = 0
  for await (const chunk of followFile(find, ended)) {
    taker.push(chunk)
    chunks += 1
    if (chunks === 1) await appendFile(path, '\nthree\nfour')
    if (chunks === 2) {
      await appendFile(path, '\nlast')
      end()
    }
  }
  taker.end()
  expect(lines).toEqual(['one', 'tw', 'three', 'four', 'last'])
})

test('a file that never comes has nothing in it', async () => {
  const chunks: Buffer[] = []
  for await (const chunk of followFile(async () => undefined, Promise.resolve())) chunks.push(chunk)
  expect(chunks).toEqual([])
})

test('a character that comes in two parts is one, and a line without an end counts', () => {
  const lines: string[] = []
  const taker = byLine(line => lines.push(line))
  const bytes = Buffer.from('ä\nü')
  for (const byte of bytes) taker.push(Buffer.from([byte]))
  taker.end()
  expect(lines).toEqual(['ä', 'ü'])
})
