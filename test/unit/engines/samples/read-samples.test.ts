import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSamples } from '../../../../src/engines/samples/read-samples.ts'
import type { Problem } from '../../../../src/model/problem.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string | Buffer) {
  const path = join(folder, 'samples.ndjson')
  await writeFile(path, content)
  return readSamples(path)
}

const problemOf = (content: string): Promise<Problem> =>
  read(content).then(
    () => expect.unreachable(),
    error => error,
  )

const line = (more: object = {}) => JSON.stringify({ t: 1, duration: 20, ok: true, ...more })

describe('samples', () => {
  test('are counted by window, side and name, whatever their order', async () => {
    const lines = [
      line({ t: 4, name: 'b', duration: 30 }),
      line({ t: 0.1, name: 'a' }),
      line({ t: 2.4, name: 'a', duration: 40, code: 200 }),
      line({ t: 0.2, side: 'base', name: 'a', duration: 10 }),
    ]
    const report = (await read(`${lines.join('\n')}\n`)).toReport(5)
    expect(report).toMatchObject({ seconds: 5, window: null, design: 'paired' })
    expect(
      report.cells.map(({ window, side, name, sent, good, latency }) => [
        window,
        side,
        name,
        sent,
        good,
        latency.sum,
      ]),
    ).toEqual([
      [0, 'base', 'a', 1, 1, 10],
      [0, 'head', 'a', 2, 2, 60],
      [1, 'head', 'b', 1, 1, 30],
    ])
    expect((await read(lines.toReversed().join('\n'))).toReport(5)).toEqual(report)
  })

  test('are told of a part as of a log that was never asked for another, also where more comes in later', async () => {
    const log = await read(`${[line({ t: 0.1 }), line({ t: 3, duration: 20 })].join('\n')}\n`)
    const sentBy = (seconds: number) => log.toReport(seconds).cells.map(({ sent }) => sent)
    expect([sentBy(2.5), sentBy(5), sentBy(3), sentBy(4)]).toEqual([[1], [1, 1], [1], [1, 1]])
    log.add({ t: 0.2, side: 'head', name: 'other', duration: 5, ok: true })
    log.add({ t: 0.3, side: 'head', name: 'request', duration: 5, ok: true })
    expect(log.toReport(5).cells).toMatchObject([
      { window: 0, name: 'other', sent: 1 },
      { window: 0, name: 'request', sent: 2 },
      { window: 1, name: 'request', sent: 1 },
    ])
  })

  test('side is head and name is `request` unless they say otherwise', async () => {
    const report = (await read(line())).toReport(5)
    expect(report.cells).toMatchObject([{ side: 'head', name: 'request', good: 1 }])
    expect(report.design).toBeUndefined()
  })

  test('timeouts enter latency, other errors do not, and each is counted as what it is', async () => {
    const lines = [
      line({ ok: false, error: 'timeout', duration: 9000 }),
      line({ ok: false, code: 503 }),
      line({ ok: false, error: 'ECONNRESET' }),
    ]
    expect((await read(lines.join('\n'))).toReport(5).cells[0]).toMatchObject({
      sent: 3,
      good: 0,
      completed: 1,
      errors: { timeout: 1, status: 1, other: 1 },
      statuses: { 503: 1 },
      latency: { count: 1, max: 9000 },
    })
  })

  test('of sides that are never seen in one window are told as taking turns', async () => {
    const lines = [line({ t: 1 }), line({ t: 3, side: 'base' })]
    expect((await read(lines.join('\n'))).toReport(5).design).toBe('abba')
  })

  test('that start after the window are left out', async () => {
    expect(
      (await read([line({ t: 4.9 }), line({ t: 5 })].join('\n'))).toReport(5).cells,
    ).toHaveLength(1)
  })

  test.each([
    [[12, 40], 1],
    [[12, 12.25], 0.01],
    [[4.35], 0.01],
    [[12, 1.0625], undefined],
  ])('of %j ms tell the step of their clock: %d', async (durations, resolutionMs) => {
    const log = await read(durations.map(duration => line({ duration })).join('\n'))
    expect(log.toReport(5).resolutionMs).toBe(resolutionMs)
  })

  test('outside of the window are counted, and their answers within it are answers', async () => {
    const log = await read(
      [line({ t: -0.5, duration: 700 }), line({ t: 4.9, duration: 200 }), line({ t: 5 })].join(
        '\n',
      ),
    )
    expect(log.outside(5)).toEqual({ before: 1, after: 1 })
    const { cells, answered, answeredOf } = log.toReport(5)
    expect(cells).toMatchObject([{ window: 1, sent: 1 }])
    expect(answered).toEqual({ head: [1, 0] })
    expect(answeredOf).toEqual([{ side: 'head', name: 'request', windows: [1, 0] }])
  })

  test('tell how many were sent a second to a side, and to both where they take turns', async () => {
    const both = [line({ t: 1 }), line({ t: 2 }), line({ t: 2, side: 'base' })]
    expect((await read(both.join('\n'))).rate(5)).toBe(0.4)
    expect(
      (await read([...both.slice(0, 2), line({ t: 3, side: 'base' })].join('\n'))).rate(5),
    ).toBe(0.6)
  })

  test('may begin with a byte order mark', async () => {
    const text = `${line()}\n${line({ t: 2 })}`
    const plain = (await read(text)).toReport(5)
    expect((await read(`\uFEFF${text}`)).toReport(5)).toEqual(plain)
    expect((await read(gzipSync(`\uFEFF${text}`))).toReport(5)).toEqual(plain)
  })

  test('may be packed with gzip, have empty lines and Windows line ends', async () => {
    const text = `${line()}\r\n\r\n${line({ t: 2 })}\r\n`
    const plain = (await read(text)).toReport(5)
    expect(plain.cells).toMatchObject([{ sent: 2 }])
    expect((await read(gzipSync(text))).toReport(5)).toEqual(plain)
  })

  test('may begin with the mark of UTF-8', async () => {
    expect((await read(`\uFEFF${line()}\n`)).count).toBe(1)
  })

  test('of nothing are nothing, and no error', async () => {
    const none = await read('')
    expect([none.count, none.toReport(5).cells]).toEqual([0, []])
  })
})

describe('a bad line', () => {
  test.each([
    ['{"t": 1', 'this is not JSON; expected {"t": seconds, "duration": ms'],
    ['[1, 2]', 'this is not an object'],
    [line({ t: -30_000 }), 't: expected seconds'],
    [line({ t: '1' }), 't: expected seconds'],
    ['{"duration": 1, "ok": true}', 't: expected seconds'],
    [line({ duration: null }), 'duration: expected milliseconds'],
    [line({ ok: 1 }), 'ok: expected true or false'],
    [line({ side: 'canary' }), 'side: expected "head" or "base"'],
    [line({ name: 7 }), 'name: expected text'],
    [line({ code: 'x' }), 'code: expected a status code'],
  ])('%s', async (bad, message) => {
    const problem = await problemOf(`${line()}\n${bad}\n${line()}`)
    expect(problem.code).toBe('config')
    expect(problem.mistakes).toMatchObject([
      { message: expect.stringContaining(message), place: { line: 2 } },
    ])
  })

  test('all are named, but no more than ten', async () => {
    const problem = await problemOf(Array.from({ length: 30 }, () => 'x').join('\n'))
    expect(problem.mistakes.map(({ place }) => place!.line)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  test('a file of next to no samples is refused before it is unpacked as a whole', async () => {
    const blank = gzipSync(Buffer.alloc(32 * 1024 * 1024, '\n'))
    await expect(read(blank)).rejects.toThrow(/: 0 samples in its first \d+ lines$/)
  })

  test('a file of UTF-16 is told as such', async () => {
    await expect(read(Buffer.from(`\uFEFF${line()}`, 'utf16le'))).rejects.toThrow(
      'it is UTF-16, not UTF-8',
    )
  })

  test('a file that is not there, or is cut, says so', async () => {
    await expect(readSamples(join(folder, 'none'))).rejects.toThrow('there is no such file')
    await expect(read(gzipSync(line().repeat(1000)).subarray(0, 40))).rejects.toThrow(
      'it cannot be read after line 0',
    )
    await expect(read('x'.repeat(70_000))).rejects.toThrow('a line is too long')
  })
})
