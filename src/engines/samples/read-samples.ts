import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { openPlainFile } from '../../files/plain-file.ts'
import { defined } from '../../model/basics/defined.ts'
import { parseJson } from '../../model/basics/parse-json.ts'
import { type Mistake, Problem } from '../../model/problem.ts'
import { type Sample, SampleLog } from '../sample-log.ts'

const mostMistakes = 10
/** A line is one request; a longer one is another kind of file. */
const longestLine = 65_536
const mostSamples = 20_000_000
/**
 * What may be read for each sample, on average, and before the first: two megabytes of gzip can be
 * two gigabytes of blank lines.
 */
const mostPerSample = 1000
const mostBefore = 8 * 1024 * 1024
const latestSeconds = 6 * 3600

/**
 * NDJSON, gzip too: one request a line, in any order. `path`: what messages call the file that is
 * `opened`.
 * @throws Problem `config` with the number of each bad line, the first ten of them.
 */
export async function readSamples(opened: string, path = opened): Promise<SampleLog> {
  const log = new SampleLog()
  const mistakes: Mistake[] = []
  let line = 0
  let read = 0
  try {
    for await (const lines of linesOf(await openText(opened, path))) {
      if (read > mostBefore + mostPerSample * log.count) throw tooSparse(path, line, log)
      for (const text of lines) {
        line += 1
        read += text.length + 1
        if (text === '' || text === '\r') continue
        const refused = addLine(text, log)
        if (refused === undefined) continue
        mistakes.push({ message: refused, place: { file: path, line, column: 1 } })
        if (mistakes.length === mostMistakes) throw badSamples(mistakes)
      }
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new Problem(
      'config',
      `samples file ${path}: it cannot be read after line ${line} (${code ?? message})`,
    )
  }
  if (mistakes.length > 0) throw badSamples(mistakes)
  return log
}

const badSamples = (mistakes: Mistake[]): Problem =>
  new Problem('config', 'the samples cannot be read', { mistakes })

const tooSparse = (path: string, line: number, { count }: SampleLog): Problem =>
  new Problem('config', `samples file ${path}: ${count} samples in its first ${line} lines`, {
    hint: 'it has too many other lines to be a log of requests',
  })

async function openText(opened: string, path: string): Promise<Readable> {
  const found = await openPlainFile(opened)
  if (found.kind === 'missing') throw new Problem('config', `samples file ${path}: ${found.why}`)
  const { file } = found
  const head = Buffer.alloc(2)
  await file.read(head, 0, 2, 0)
  if (head.equals(utf16)) {
    await file.close()
    throw new Problem('config', `samples file ${path}: it is UTF-16, not UTF-8`, {
      hint: 'save it as UTF-8',
    })
  }
  const bytes = file.createReadStream({ start: 0, highWaterMark: 1 << 20 })
  if (head[0] !== 0x1f || head[1] !== 0x8b) return bytes.setEncoding('utf8')
  const unpacked = createGunzip({ chunkSize: 1 << 18 })
  bytes.on('error', error => unpacked.destroy(error))
  return bytes.pipe(unpacked).setEncoding('utf8')
}

/** Of a little-endian file. */
const utf16 = Buffer.from([0xff, 0xfe])

async function* linesOf(text: Readable): AsyncGenerator<string[]> {
  let rest: string | undefined
  for await (const chunk of text as AsyncIterable<string>) {
    // A mark of the encoding belongs to no line.
    const lines = (rest === undefined ? chunk.replace(/^\uFEFF/, '') : rest + chunk).split('\n')
    rest = lines.pop()!
    if (rest.length > longestLine) throw new Error('a line is too long')
    yield lines
  }
  if (rest) yield [rest]
}

const expected =
  'expected {"t": seconds, "duration": ms, "ok": true or false} and, if you like, side, name, code, error'

/** What is wrong with a line, if anything. */
function addLine(text: string, log: SampleLog): string | undefined {
  const value = parseJson(text) as Partial<Sample> | null | undefined
  if (value === undefined) return `this is not JSON; ${expected}`
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `this is not an object; ${expected}`
  const { t, side = 'head', name = 'request', duration, ok, code, error } = value
  const refused =
    refuse(
      !isNumber(t, latestSeconds, -latestSeconds),
      `t: expected seconds, at most ${latestSeconds}`,
    ) ??
    refuse(!isNumber(duration, 1e9), 'duration: expected milliseconds from 0') ??
    refuse(typeof ok !== 'boolean', 'ok: expected true or false') ??
    refuse(side !== 'head' && side !== 'base', 'side: expected "head" or "base"') ??
    refuse(typeof name !== 'string' || name === '' || name.length > 200, 'name: expected text') ??
    refuse(code !== undefined && !isNumber(code, 65_535), 'code: expected a status code') ??
    refuse(error !== undefined && typeof error !== 'string', 'error: expected text') ??
    refuse(log.count >= mostSamples, `there are more than ${mostSamples} samples`)
  if (refused !== undefined) return refused
  log.add({
    t: t!,
    side,
    name,
    duration: duration!,
    ok: ok!,
    ...defined({ code, error }),
  })
  return undefined
}

const refuse = (isWrong: boolean, message: string): string | undefined =>
  isWrong ? message : undefined

const isNumber = (value: unknown, most: number, least = 0): value is number =>
  typeof value === 'number' && value >= least && value <= most
