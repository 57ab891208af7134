import { expect, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld, sampleLines } from '../../support/world.ts'
import { awsKeys, startMoto } from '../servers/moto.ts'

/*
 * Metrics that moto keeps as CloudWatch does, read by the command as it is shipped. moto executes
 * no query of Logs Insights.
 */
const moto = await systemTool('moto')
const world = await openWorld()

test.runIf(moto)(
  'metrics of the window are read from CloudWatch, and a group of logs that is not there is noted',
  async () => {
    const { url, call } = await startMoto(moto!)
    const start = Math.floor(Date.now() / 60_000) * 60 - 300
    const dimensions = [{ Name: 'Queue', Value: 'jobs' }]
    const put = (MetricName: string, minute: number, Value: number) =>
      call('monitoring', 'GraniteServiceVersion20100801.PutMetricData', {
        Namespace: 'Shop',
        MetricData: [
          { MetricName, Value, Dimensions: dimensions, Timestamp: start + 60 * minute + 5 },
        ],
      })
    for (const [minute, count] of [1000, 40, 60, 1000].entries()) {
      await put('Requests', minute - 1, count)
      await put('Errors', minute - 1, minute)
    }
    await call('logs', 'Logs_20140328.CreateLogGroup', { logGroupName: '/ecs/shop' })
    await world.write('requests.ndjson', sampleLines(1200, 120, { head: () => 20 }))
    const of = (rest: string) =>
      `cloudwatch: { namespace: Shop, dimensions: { Queue: jobs }, ${rest} }`
    await world.write(
      'gate.yml',
      `load: { samples: { file: requests.ndjson, start: "${new Date(start * 1000).toISOString()}" } }
cloudwatch: { region: eu-west-1, url: "${url}", settle: 0s }
objectives:
  - { name: sum, ${of('metric: Requests, stat: Sum')}, when: value <= 100 }
  - { name: mean, ${of('metric: Requests, stat: Average')}, when: value <= 50 }
  - { name: share, ${of('bad: Errors, total: Requests')}, when: ratio < 20% }
  - { name: typo, ${of('metric: Request, stat: Sum')}, absent: ok, when: value < 1 }
  - { name: lines, cloudwatch: { groups: [/ecs/shops], logs: 'stats count(*) as n' }, absent: ok, when: value < 1 }
`,
    )
    Object.assign(process.env, awsKeys)
    const { stdout, stderr } = await world.command(
      ...['run', '--config', 'gate.yml', '--target', url, '--report-dir', 'report'],
    )
    const record = await world.readRecord('report').catch(() => {
      throw new Error(stdout + stderr)
    })
    const judged = (name: string) => record.objectives.find(one => one.name === name)
    expect(judged('sum')).toMatchObject({ verdict: 'pass', value: 100 })
    expect(judged('mean')).toMatchObject({ verdict: 'pass', value: 50 })
    expect(judged('share')).toMatchObject({ value: 0.03 })
    expect(judged('typo')).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('did you mean `Requests`?'),
    })
    expect(judged('lines')).toMatchObject({ verdict: 'inconclusive' })
    expect(stdout + stderr + JSON.stringify(record)).not.toContain('key-of-aws')
    expect(record.notes.map(({ hint }) => hint)).toContain('did you mean `/ecs/shop`?')
  },
  300_000,
)
