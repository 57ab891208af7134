import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { freePort } from '../../net/free-port.ts'
import { userOf } from '../../net/userinfo.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ToolReader, ToolSide } from '../foreign/foreign-tool.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'
import { prepareScript, type ScriptEngine, surveyFile } from '../foreign/script-engine.ts'
import { withTarget } from '../foreign/settings.ts'
import { assertEnded } from '../foreign/tool-failure.ts'
import type { JmeterSettings } from './options.ts'
import { propertiesText } from './properties-text.ts'
import { faultsIn } from './read-log.ts'
import { readResults } from './read-results.ts'
import { readRemotes, remoteArguments, serversHere, stopRemotes } from './remotes.ts'
import { PlanError, readTestPlan, type TestPlan } from './test-plan.ts'

/** Java, JMeter and the threads of a plan take long to start on a busy machine. */
const startMs = 300_000

/** JMeter starts one server after the other; only the time in which all of them send counts. */
const remotesApartMs = 30_000

/** What the gate reads, whatever the user's own JMeter is set to. */
const saved = {
  output_format: 'csv',
  print_field_names: 'true',
  default_delimiter: ',',
  // Each request is read as it ends; of one with parts, such as images or redirects, JMeter writes
  // the whole.
  autoflush: 'true',
  subresults: 'false',
  timestamp_format: 'ms',
  time: 'true',
  label: 'true',
  successful: 'true',
  url: 'true',
  response_code: 'true',
  response_message: 'true',
  assertion_results_failure_message: 'true',
}
const forced = {
  ...Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [`jmeter.save.saveservice.${name}`, value]),
  ),
  'sampleresult.timestamp.start': 'true',
  'summariser.name': '',
}

const jmeter: ScriptEngine<JmeterSettings> = {
  name: 'jmeter',
  title: 'JMeter',
  least: '5.0',
  install:
    '`- run: curl -sSL https://archive.apache.org/dist/jmeter/binaries/apache-jmeter-5.6.3.tgz | tar -xz` in an earlier step, and `load.jmeter.command: apache-jmeter-5.6.3/bin/jmeter`',
  own: /^(?:JMETER_|JAVA_|JVM_ARGS$|HEAP$|GC_ALGO$|RMI_HOST_DEF$)/,
  script: ({ plan }) => plan,
  plan: async order => {
    const { plan } = order.settings
    const path = resolve(order.folder, plan)
    const found = await readPlan(order, path)
    const host = hostFor(order.settings, found)
    const { remotes } = order.settings
    return {
      startMs,
      ...(remotes && { senders: remotes.length, besides: () => serversHere(remotes) }),
      mostApartMs: remotesApartMs,
      launch: async of => {
        const { folder, deployment } = of
        await writeFile(join(folder, 'plan.jmx'), found.textFor(deployment.url, host))
        await writeFile(join(folder, propertiesFile), propertiesText(given(order, of)))
        await writeFile(join(folder, 'system.properties'), propertiesText(proxyOf(of)))
        const port = remotes && (await freePort())
        return {
          args: argumentsFor(order, of, port),
          ...defined({ interrupt: port === undefined ? undefined : () => stopRemotes(port) }),
          // Files that a plan names are looked for there.
          cwd: dirname(path),
          writes: async () => join(folder, resultsFile),
        }
      },
      reader: ({ folder }, take) =>
        remotes ? readerOfRemotes(remotes, { folder, take }) : readerHere({ folder, take }),
    }
  },
}

export const survey = surveyFile<'plan', JmeterSettings>('plan')
export const prepare = prepareScript(jmeter)

async function readPlan(order: PrepareOrder<JmeterSettings>, path: string): Promise<TestPlan> {
  const { plan, properties = {} } = order.settings
  try {
    const values = Object.entries(properties).map(([name, value]) => [name, value.reveal()])
    return readTestPlan(await readFile(path, 'utf8'), Object.fromEntries(values))
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    const at = error.line === undefined ? '' : `:${error.line}:${error.column}`
    throw new Problem('config', `${plan}${at} cannot be read: ${error.message}`, {
      hint: 'does it open in JMeter?',
    })
  }
}

/** @throws Problem `config` where a plan would not be sent to the target. */
function hostFor(settings: JmeterSettings, { hosts }: TestPlan): string | undefined {
  const { plan, retarget } = settings
  const known = hosts.length > 0 ? `it sends to ${hosts.join(', ')}` : 'it names no host'
  if (retarget !== undefined) {
    if (hosts.includes(retarget.toLowerCase())) return retarget
    throw new Problem('config', `${plan} sends nothing to ${retarget}: ${known}`, {
      hint: 'load.jmeter.retarget is the host in the plan that stands for the target',
    })
  }
  if (hosts.length === 1) return hosts[0]
  if (isGivenTarget(settings)) return undefined
  throw new Problem('config', `${plan} does not name the target: ${known}`, {
    hint:
      hosts.length > 0
        ? `name the one that stands for the target, such as load.jmeter.retarget: ${hosts[0]}`
        : 'give it the address, such as load.jmeter.properties: { url: $target }',
  })
}

const isGivenTarget = ({ properties = {}, env = {}, args = [] }: JmeterSettings): boolean =>
  [...Object.values(properties), ...Object.values(env)]
    .map(value => value.reveal())
    .concat(args)
    .some(value => value.includes('$target'))

const resultsFile = 'results.csv'
const propertiesFile = 'given.properties'
const logFile = 'jmeter.log'

function argumentsFor(
  { settings: { args = [], remotes } }: PrepareOrder<JmeterSettings>,
  { folder, deployment: { url } }: ToolSide,
  port: number | undefined,
): string[] {
  const at = (file: string) => join(folder, file)
  return [
    ...['-n', '-t', at('plan.jmx'), '-l', at(resultsFile), '-j', at(logFile)],
    ...['-S', at('system.properties'), '-q', at(propertiesFile)],
    ...args.map(argument => withTarget(argument, url)),
    ...Object.entries(forced).map(([name, value]) => `-J${name}=${value}`),
    ...(remotes && port !== undefined
      ? remoteArguments(remotes, { properties: at(propertiesFile), port })
      : []),
  ]
}

const given = (
  { settings: { properties = {} } }: PrepareOrder<JmeterSettings>,
  { deployment: { url } }: ToolSide,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, withTarget(value.reveal(), url)]),
  )

function proxyOf({ deployment: { proxy } }: ToolSide): Record<string, string> {
  if (proxy === undefined) return {}
  const address = new URL(proxy)
  const { username, password } = userOf(address)
  const whole = { Host: address.hostname, Port: address.port || '80' }
  const access = username ? { User: username, Pass: password } : {}
  return Object.fromEntries(
    ['http', 'https'].flatMap(scheme =>
      Object.entries({ ...whole, ...access }).map(([name, value]) => [
        `${scheme}.proxy${name}`,
        value,
      ]),
    ),
  )
}

function readerOf(read: (line: string) => void): ToolReader {
  return {
    read,
    end: async end => {
      assertEnded(jmeter.title, end, { memory: 'raise HEAP, such as `-Xmx4g`' })
      return {}
    },
  }
}

/** Of a JMeter that sends itself: its own log tells what its threads did. */
function readerHere({ folder, take }: Taking): ToolReader {
  let requests = 0
  const { read, end: ended } = readerOf(
    readResults(request => {
      requests += 1
      take(request)
    }),
  )
  return {
    read,
    end: async end => ({
      ...(await ended(end)),
      faults: await faultsIn(join(folder, logFile), requests),
    }),
  }
}

type Taking = { folder: string; take: (request: ToolRequest) => void }

/** Of servers that send: what they have sent is whole where each has finished. */
function readerOfRemotes(remotes: readonly string[], { folder, take }: Taking): ToolReader {
  const { add, end: endOf } = readRemotes(remotes, take)
  const { read, end: ended } = readerOf(readResults(add))
  return {
    read,
    end: async end => {
      const outcome = await ended(end)
      const log = await readFile(join(folder, logFile), 'utf8').catch(() => '')
      return { ...outcome, remarks: endOf(log, end) }
    },
  }
}
