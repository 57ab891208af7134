import type { ByteTaker } from '../../files/byte-taker.ts'
import { type LogListener, requestOf } from './request.ts'

/** The first byte of a record, as `RecordHeader` of gatling-core has it. */
const run = 0
const request = 1
const user = 2
const group = 3
const error = 4

/** A longer text is none of Gatling's. */
const longestText = 1 << 20

/** That a record goes on in what has not come yet. */
class Incomplete extends Error {}

/**
 * Reads the log of Gatling 3.13 and later, as the `*MessageSerializer` of gatling-core 3.14 write
 * it: numbers are big-endian; a string is its length in bytes, these, and 0 for Latin-1 or 1 for
 * UTF-16; one that comes again is the number that it had, negative. Times count from the start of
 * the run.
 * @throws Error where a record cannot be read.
 */
export function readBinaryLog(listener: LogListener): ByteTaker {
  const cached = new Map<number, string>()
  let bytes: Buffer = Buffer.alloc(0)
  let at = 0
  let runStart = 0
  const take = (count: number): number => {
    if (at + count > bytes.length) throw new Incomplete()
    at += count
    return at - count
  }
  const byte = () => bytes.readUInt8(take(1))
  const int = () => bytes.readInt32BE(take(4))
  const text = (): string => {
    const length = int()
    if (length === 0) return ''
    if (length < 0 || length > longestText) throw new TypeError('a string has no valid length')
    const from = take(length)
    const coding = byte() === 0 ? 'latin1' : 'utf16le'
    return bytes.toString(coding, from, from + length)
  }
  const cachedText = (): string => {
    const index = int()
    // What is read twice, because a record was incomplete, has the same number again.
    if (index > 0) cached.set(index, text())
    const known = cached.get(Math.abs(index))
    if (known === undefined) throw new TypeError(`there is no text ${index}`)
    return known
  }
  const listOf = <T>(read: () => T): T[] => {
    const length = int()
    if (length < 0 || length > longestText) throw new TypeError('a list has no valid length')
    return Array.from({ length }, read)
  }
  const records: Record<number, () => void> = {
    [run]: () => {
      const version = text()
      text()
      const start = Number(bytes.readBigInt64BE(take(8)))
      text()
      listOf(text)
      listOf(() => take(int()))
      runStart = start
      listener.version(version)
    },
    [request]: () => {
      const groups = listOf(cachedText)
      const name = cachedText()
      const [startMs, endMs] = [runStart + int(), runStart + int()]
      const isOk = byte() === 1
      const message = cachedText()
      listener.request(requestOf({ groups, name, startMs, endMs, isOk, message }))
    },
    [user]: () => {
      int()
      byte()
      int()
    },
    [group]: () => {
      listOf(cachedText)
      for (let count = 3; count > 0; count -= 1) int()
      byte()
    },
    [error]: () => {
      const message = cachedText()
      int()
      listener.error(message.trim())
    },
  }
  const readRecord = () => {
    const kind = byte()
    const read = records[kind]
    if (!read) throw new TypeError(`there is no record ${kind}`)
    read()
  }
  return {
    push: chunk => {
      bytes = at < bytes.length ? Buffer.concat([bytes.subarray(at), chunk]) : chunk
      at = 0
      for (;;) {
        const start = at
        try {
          if (at === bytes.length) return
          readRecord()
        } catch (fault) {
          if (!(fault instanceof Incomplete)) throw fault
          at = start
          return
        }
      }
    },
    end: () => undefined,
  }
}
