import { join, resolve } from 'node:path'
import type { HealthFact } from '../../model/evidence/load/health-fact.ts'
import type { OwnThreshold } from '../../model/evidence/load-report.ts'
import { sum } from '../../stats/sum.ts'
import { exitCodeOf } from '../../tools/processes/exit-code.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ToolReader } from '../foreign/foreign-tool.ts'
import { beyondUsual, cutShort } from '../foreign/health/cut-short.ts'
import type { ScriptFault } from '../foreign/health/script-faults.ts'
import {
  prepareScript,
  type ScriptEngine,
  surveyFile,
  tryScript,
} from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { assertEnded } from '../foreign/tool-failure.ts'
import type { K6Settings } from './options.ts'
import { k6Program } from './program.ts'
import { type PointReader, readPoints } from './read-points.ts'
import { exceptionLine, exceptionsOf, logArguments, refuseOtherLog } from './script-log.ts'
import { segmentArguments } from './segments.ts'
import { readSummary } from './summary.ts'
import { thresholdsIn } from './thresholds.ts'

/** To read the script, start its users and run its `setup`. */
const startMs = 120_000
/** Fewer of the iterations that were due are another load than that of the script. */
const leastStarted = 0.99

/**
 * Exit codes of a run that is over all the same: thresholds are crossed, and `exec.test.fail()` was
 * called.
 */
const crossedCode = 99
const markedCode = 110

const k6: ScriptEngine<K6Settings> = {
  ...k6Program,
  own: /^K6_/,
  trusts: file => ({ SSL_CERT_FILE: file }),
  script: ({ script }) => script,
  plan: async (order, found) => {
    const { script, instances = 1 } = order.settings
    refuseOtherLog(order)
    await tryScript(k6, order, found, {
      args: ['inspect', resolve(order.folder, script)],
      verb: 'read',
      retry: `k6 inspect ${script}`,
      why: stderr => /msg="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1] ?? stderr,
    })
    return {
      startMs,
      processes: instances,
      launch: async ({ deployment, folder, process }) => ({
        args: argumentsFor(order, deployment.url, folder, segmentArguments(process, instances)),
        counts: exceptionLine,
      }),
      reader: ({ deployment, folder }, take) =>
        readerOf(readPoints(deployment.url, take), summaryIn(folder)),
    }
  },
}

export const survey = surveyFile<'script', K6Settings>('script')
export const prepare = prepareScript(k6)

const summaryIn = (folder: string): string => join(folder, 'summary.json')

function argumentsFor(
  { settings, folder, machine }: PrepareOrder<K6Settings>,
  url: string,
  own: string,
  segment: readonly string[],
): string[] {
  const { args = [], script } = settings
  // An argument takes the place of the variable.
  const outputs = machine.variables?.K6_OUT?.split(',') ?? []
  return [
    ...['run', '--out', 'json', '--summary-export', summaryIn(own)],
    ...outputs.flatMap(output => ['--out', output]),
    // Each run would open the same port for its own API.
    ...['--quiet', '--no-color', '--address', ''],
    ...segment,
    ...args.map(argument => withTarget(argument, url)),
    ...logArguments,
    resolve(folder, script),
  ]
}

function readerOf(
  { read, iterations, scenarios, recorded }: PointReader,
  summary: string,
): ToolReader {
  return {
    read,
    end: async end => {
      const code = exitCodeOf(end.how)
      const isOver = code === 0 || code === crossedCode || code === markedCode
      assertEnded(k6Program.title, end, { isOver, memory: k6Program.memory })
      const thresholds = await thresholdsOf(summary, recorded, code)
      const faults = [exceptionsOf(end, iterations.ended), interruptedOf(scenarios)]
      return { health: [startedOf(iterations)], thresholds, faults }
    },
  }
}

/**
 * No crossed threshold is lost where a script leaves no summary, or half of one because k6 was
 * killed.
 */
async function thresholdsOf(
  summary: string,
  recorded: ReadonlySet<string>,
  code: number,
): Promise<OwnThreshold[]> {
  const found = thresholdsIn(await readSummary(summary), recorded)
  return [
    ...found,
    ...(code === crossedCode && found.every(({ holds }) => holds !== false)
      ? [{ name: 'the thresholds of the script', holds: false }]
      : []),
    ...(code === markedCode ? [{ name: 'exec.test.fail()', holds: false }] : []),
  ]
}

/**
 * k6 writes nothing of the requests of an iteration that it interrupts while they wait. Each
 * scenario has a length of its own. Of one whose iterations outlast the load, requests that have
 * ended show that they are not stuck.
 */
function interruptedOf(scenarios: PointReader['scenarios']): ScriptFault {
  const all = [...scenarios.values()]
  const lost = all.map(({ begun, ended, requests, totalMs, firstMs, lastMs }) => {
    const open = Math.max(0, begun - ended)
    if (ended === 0) return requests === 0 ? open : 0
    return beyondUsual({ open, ended: { count: ended, totalMs }, tookMs: lastMs - firstMs })
  })
  return cutShort({
    lost: sum(lost),
    all: sum(all.map(({ begun }) => begun)),
    one: 'iteration',
    told: 'of k6 took longer than others and had not ended when the load was over: a request in each may have had no response, which k6 does not report',
  })
}

const startedOf = ({ ended, dropped }: PointReader['iterations']): HealthFact => ({
  name: 'iterations started as scheduled',
  value: dropped === 0 ? 1 : ended / (ended + dropped),
  limit: leastStarted,
  unit: 'ratio',
  atLeast: true,
  doubts: 'sends less',
  advice: 'raise maxVUs of the scenario, or lower its rate',
})
