import { randomUUID } from 'node:crypto'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import { Problem } from '../../../model/problem.ts'
import { type Cluster, openCluster } from '../../../net/kubernetes/cluster.ts'
import { orProblem } from '../../../net/kubernetes/failure.ts'
import { clusterAccess } from '../../../tools/cluster-access.ts'
import type { LoadOrder, Prepared, PrepareOrder } from '../../engine.ts'
import type { ForeignTool, ToolSide } from '../../foreign/foreign-tool.ts'
import { runSides } from '../../foreign/run-sides.ts'
import { scriptFor, scriptVariables } from '../compiled/script.ts'
import { drainedWithinMs } from '../compiled/script-options.ts'
import type { CompiledSettings } from '../compiled/settings.ts'
import { k6Program } from '../program.ts'
import type { OperatorSettings } from './options.ts'
import { PodCpu } from './pod-cpu.ts'
import { readRunners } from './read-runners.ts'
import { runTestRun, type Seen } from './run-test.ts'
import { authorityFile, authorityVariables, scriptFile, testRunKind } from './test-run.ts'

/** For images that are not on their nodes yet. */
const startMs = 600_000
/** The operator starts its runners one after the other. */
const mostApartMs = 15_000
/** A Secret holds no more. */
const mostBytes = 1024 * 1024 - 8 * 1024
const unknownVersion = 'of its image'

type Order = PrepareOrder<CompiledSettings> & { kubernetes: OperatorSettings }

/** The load by runners of k6 in a cluster, which the k6-operator starts. */
export async function prepareOnKubernetes(
  { kubernetes, machine, leave }: Order,
  preparing: Context,
): Promise<Prepared> {
  const { context: named } = kubernetes
  const open = async (context: Context) =>
    orProblem(
      'engine',
      await openCluster(defined({ context: named }), clusterAccess(machine), context),
    )
  const cluster = await open(preparing)
  const { namespace = cluster.namespace, parallelism = 1 } = kubernetes
  await assertOperator(cluster, namespace)
  const engine = { name: 'k6', version: unknownVersion }
  return {
    engine,
    found: `the k6-operator at ${cluster.server} runs the load of the config in ${namespace}`,
    run: async (run, context) => {
      assertReachable(run)
      const running = await open(context)
      const seen: Record<Side, Seen> = { head: { cpu: new PodCpu() }, base: { cpu: new PodCpu() } }
      const tool: ForeignTool = {
        title: k6Program.title,
        engine,
        startMs,
        overtimeMs: drainedWithinMs(run.load) + 60_000,
        senders: parallelism,
        mostApartMs,
        isTimed: true,
        start: (of, taker) => {
          const name = `reliability-gate-${of.side}-${randomUUID().slice(0, 8)}`
          const files = filesFor(run, of)
          return runTestRun(
            {
              run: {
                name,
                namespace,
                parallelism,
                settings: kubernetes,
                variables: variablesFor(run, of),
              },
              files,
              cluster: running,
              at: { namespace, ...defined({ context: named }) },
              machine,
              leave,
              seen: seen[of.side],
            },
            taker,
            context,
          )
        },
        reader: ({ side }, take) => readRunners(run, { parallelism, seen: seen[side] }, take),
      }
      return runSides(tool, run, { machine, leave }, context)
    },
  }
}

/** @throws Problem `engine` where the operator is not installed, or its runs may not be read. */
async function assertOperator(cluster: Cluster, namespace: string): Promise<void> {
  const listed = await cluster.list({ ...testRunKind, namespace })
  if (listed.kind === 'failed' && listed.reason === 'unknown-kind') {
    throw new Problem('engine', listed.message, {
      hint: 'install the k6-operator, which brings it: https://grafana.com/docs/k6/latest/set-up/set-up-distributed-k6/',
    })
  }
  orProblem('engine', listed)
}

/** @throws Problem `engine` where a target is of this machine alone. */
function assertReachable({ head, base }: LoadOrder): void {
  for (const { url } of [head, ...(base ? [base] : [])]) {
    const { hostname } = new URL(url)
    if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
      throw new Problem('engine', `a runner in Kubernetes cannot reach ${url}`, {
        hint: 'give the target an address that pods can reach, or leave load.kubernetes out',
      })
  }
}

function filesFor(run: LoadOrder, of: ToolSide): Record<string, string> {
  const script = scriptFor(run, of, { packs: true })
  const ca = of.deployment.route?.tls?.ca?.reveal()
  const files = { [scriptFile]: script, ...defined({ [authorityFile]: ca }) }
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > mostBytes)
    throw new Problem(
      'engine',
      `the script of the load has ${bytes} bytes; a Secret holds at most ${mostBytes}`,
      { hint: 'shorten load.data and the bodies of requests' },
    )
  return files
}

const variablesFor = (
  { load }: LoadOrder,
  { deployment: { route } }: ToolSide,
): Record<string, string> => ({
  ...scriptVariables(load),
  ...(route?.tls?.ca ? authorityVariables : {}),
})
