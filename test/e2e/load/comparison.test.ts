import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after, startTarget, type Target } from '../../support/servers/target.ts'
import { openWorld, sampleLines } from '../../support/world.ts'

/* Comparison with a baseline, by the command as it is shipped. */
const { folder, write, command, readRecord } = await openWorld()
let head: Target
let base: Target

beforeAll(async () => {
  // So far apart that a machine which delays both sides alike hides nothing of it.
  ;[head, base] = await Promise.all([startTarget(after(130)), startTarget(after(30))])
})
afterAll(async () => {
  await Promise.all([head.close(), base.close()])
})

describe('run --baseline', () => {
  test('finds that head is slower, with the interval of the change, and replays it byte for byte', async () => {
    const config = await write(
      'slower.yml',
      'service: shop\nload: { rate: 60/s, duration: 30s, warmup: 500ms }\n',
    )
    const { code, stdout } = await command(
      ...[
        'run',
        '--config',
        config,
        '--target',
        head.url,
        '--baseline',
        base.url,
        '--report-dir',
        'slower',
      ],
    )
    expect(code).toBe(1)
    const record = await readRecord('slower')
    expect(record).toMatchObject({
      verdict: 'fail',
      decidedAfter: 30,
      load: { base: { sent: 1800, errors: 0 } },
    })
    const { warmup } = record.evidence.load!
    // Readiness asks three times each; each is tried before and after the load, and head looked at.
    expect(head.log.length + base.log.length).toBe(3600 + warmup!.sent + 2 * (3 + 2) + 1)
    const {
      change,
      interval,
      threshold,
      base: of,
    } = record.objectives.find(({ name }) => name === 'p(95): no regression')!
    expect(change).toBeGreaterThan(0.5)
    expect(change).toBeLessThan(3.5)
    expect(interval!.lower).toBeGreaterThan(0)
    expect(threshold).toBeCloseTo(1.1 * of!, 9)
    expect(record.moved).toMatchObject({ request: 'GET /', phase: 'first byte' })
    expect(stdout).toContain("GET /'s first byte is")
    const comment = await readFile(join(folder, 'slower/scorecard.md'), 'utf8')
    expect(comment).toContain('no regression of 10%')
    for (const text of [stdout, comment]) expect(text).toContain('tolerance')
    expect((await command('judge', 'slower/record.json', '--report-dir', 'again')).code).toBe(1)
    for (const file of ['record.json', 'scorecard.md', 'report.html', 'junit.xml']) {
      expect(await readFile(join(folder, 'again', file), 'utf8')).toBe(
        await readFile(join(folder, 'slower', file), 'utf8'),
      )
    }
  })

  test('a baseline that is down leaves the comparison without data, which blocks, and the rest judged', async () => {
    const config = await write(
      'down.yml',
      'load: { rate: 200/s, duration: 3s, warmup: 200ms }\nbaseline: { ready: { timeout: 500ms } }\nobjectives: [availability >= 99%, p(95) <= base + 10%]\n',
    )
    const { code, stderr } = await command(
      ...[
        'run',
        '--config',
        config,
        '--target',
        head.url,
        '--baseline',
        'http://127.0.0.1:9',
        '--report-dir',
        'down',
      ],
    )
    expect(code).toBe(3)
    expect(stderr).toContain('No comparison: the baseline is not there')
    const { verdict, blocks, objectives, evidence } = await readRecord('down')
    expect([verdict, blocks]).toEqual(['inconclusive', true])
    expect(objectives).toMatchObject([
      { name: 'availability >= 99%', verdict: 'pass' },
      {
        name: 'p(95) <= base + 10%',
        verdict: 'inconclusive',
        cause: 'no-data',
        value: null,
        threshold: null,
      },
    ])
    expect(evidence.baseline?.failure?.message).toContain('the baseline is not there')
  })
})

describe('run with a history in a folder', () => {
  test('begins with five runs that passed, then compares, and never takes a run that failed', async () => {
    const config = await write(
      'past.yml',
      'service: shop\nload: { samples: { file: past.ndjson } }\nbaseline: { history: { dir: past } }\nobjectives: [availability >= 90%, p(50) <= base + 25%]\n',
    )
    /** 100/s for 3 s. */
    const took = (ms: number) =>
      write('past.ndjson', sampleLines(300, 3, { head: index => ms + (index % 7) }))
    const runs = async (): Promise<number> =>
      JSON.parse(await readFile(join(folder, 'past/shop.history.json'), 'utf8')).runs.length
    for (let run = 1; run <= 5; run += 1) {
      await took(30 + run / 10)
      const { code } = await command(
        'run',
        '--config',
        config,
        '--target',
        base.url,
        '--report-dir',
        'past-run',
      )
      expect(code).toBe(3)
      expect(await runs()).toBe(run)
    }
    expect((await readRecord('past-run')).objectives[1]).toMatchObject({ cause: 'short-history' })
    await took(45)
    const slower = await command(
      'run',
      '--config',
      config,
      '--target',
      head.url,
      '--report-dir',
      'past-run',
    )
    expect(slower.code).toBe(1)
    expect(slower.stdout).toContain('in 5 earlier runs')
    expect(await runs()).toBe(5)
    const again = await command('judge', 'past-run/record.json')
    expect(again.stdout).toBe(slower.stdout)
  })
})

describe('calibrate', () => {
  test('measures the same build on both sides, keeps the offset, and the next run guards with it', async () => {
    const service = 'service: shop\nload: { samples: { file: aa.ndjson } }\n'
    const log = await write('aa.ndjson', aaSamples())
    const config = await write('aa.yml', service)
    const { code, stdout, stderr } = await command(
      'calibrate',
      '--config',
      config,
      '--target',
      base.url,
    )
    expect(
      [code, stderr.includes('baseline: { calibration: reliability-gate.calibration.json }')],
      stderr,
    ).toEqual([0, true])
    expect(stdout).toContain('1 calibration run')
    expect(stdout).toContain('Both sides were the same URL')
    const file = JSON.parse(
      await readFile(join(folder, 'reliability-gate.calibration.json'), 'utf8'),
    )
    expect(file).toMatchObject({ schemaVersion: 1, service: 'shop' })
    expect(Object.keys(file.runs[0].offsets)).toEqual(['p(50)', 'p(95)', 'p(99)'])
    expect(file.runs[0].offsets['p(50)'].offset).toBe(0)
    expect(file.runs[0].seconds).toBe(30)
    // Ten more runs that another day could have made.
    const runs = Array.from({ length: 10 }, (_, index) => ({
      ...file.runs[0],
      offsets: { 'p(50)': { offset: index % 2 ? 0.2 : -0.2, error: 0.01 } },
    }))
    await write('reliability-gate.calibration.json', JSON.stringify({ ...file, runs }))
    await write(
      'aa.yml',
      `${service}baseline: { calibration: reliability-gate.calibration.json }\n`,
    )
    const judged = await command(
      'judge',
      '--samples',
      log,
      '--config',
      config,
      '--report-dir',
      'aa',
    )
    expect(judged.code).toBe(3)
    const { objectives } = await readRecord('aa')
    expect(objectives.find(({ name }) => name === 'p(50): no regression')).toMatchObject({
      verdict: 'inconclusive',
      comparison: { guard: { runs: 10 } },
    })
    expect(await readFile(join(folder, 'aa/scorecard.md'), 'utf8')).toContain('10 calibration runs')
  })

  test('a file of another service, a broken one and a missing one are mistakes of the config', async () => {
    const config = await write(
      'named.yml',
      'service: other\nbaseline: { url: "http://127.0.0.1:9", calibration: c.json }\n',
    )
    const validate = () => command('validate', config)
    expect(await validate()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no such file'),
    })
    await write('c.json', '{}')
    expect(await validate()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is not what'),
    })
    await write('c.json', '{"schemaVersion":1,"service":"shop","runs":[]}')
    expect(await validate()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it belongs to the service "shop"'),
    })
  })
})

/** 30 s of 60 requests a second to each side, all alike. */
const aaSamples = (): string => {
  const alike = (index: number) => 50 + (index % 50)
  return sampleLines(1800, 30, { head: alike, base: alike })
}

describe('judge --samples', () => {
  /**
   * 5 minutes of 40 requests a second to each side; the times repeat every 50, head's are longer by
   * a factor.
   */
  const samples = (factor: number): string => {
    const time = (index: number) => 50 + ((index * 7) % 50)
    return sampleLines(12_000, 300, { head: index => factor * time(index), base: time })
  }

  test('stops at the look at which a live run would have, and fails', async () => {
    const { code, stdout } = await command(
      'judge',
      '--samples',
      await write('worse.ndjson', samples(1.2)),
      '--report-dir',
      'worse',
    )
    expect(code).toBe(1)
    const record = await readRecord('worse')
    expect(record).toMatchObject({
      decidedAfter: 60,
      window: null,
      load: { head: { sent: 2400 }, generator: null },
    })
    expect(record.objectives.map(({ name }) => name)).toEqual([
      ...['availability >= 99%', 'p(95) < 1s', 'p(50): no regression', 'p(95): no regression'],
      ...['slow: no regression', 'error_rate: no regression'],
    ])
    expect(stdout).toContain('+20%')
  })

  test('the same on both sides passes, whatever the order of the lines', async () => {
    const text = samples(1)
    const shuffled = text.trim().split('\n').toReversed().join('\n')
    expect(
      (
        await command(
          'judge',
          '--samples',
          await write('same.ndjson', text),
          '--report-dir',
          'same',
        )
      ).code,
    ).toBe(0)
    await command(
      'judge',
      '--samples',
      await write('same.ndjson', shuffled),
      '--report-dir',
      'shuffled',
    )
    const records = await Promise.all(
      ['same', 'shuffled'].map(dir => readFile(join(folder, dir, 'record.json'), 'utf8')),
    )
    expect(records[1]).toBe(records[0])
  })

  test('the window is the config’s duration where it says one', async () => {
    const config = await write('window.yml', 'load: { duration: 70s }\n')
    await command(
      'judge',
      '--samples',
      await write('same.ndjson', samples(1)),
      '--config',
      config,
      '--report-dir',
      'window',
    )
    expect(await readRecord('window')).toMatchObject({
      decidedAfter: 70,
      load: { base: { sent: 2800 } },
    })
  })

  test('a bad line is named by its number, with exit code 2', async () => {
    const bad = await write(
      'bad.ndjson',
      '{"t":1,"duration":5,"ok":true}\n{"t":2,"duration":"5","ok":true}\n',
    )
    const { code, stderr } = await command('judge', '--samples', bad)
    expect(code).toBe(2)
    expect(stderr).toContain('bad.ndjson:2:1: duration: expected milliseconds')
  })

  test('no sample at all is no data and never a pass', async () => {
    const { code, stdout } = await command('judge', '--samples', await write('none.ndjson', ''))
    expect(code).toBe(3)
    expect(stdout).toContain('inconclusive: no data')
  })
})
