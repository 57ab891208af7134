import { randomUUID } from 'node:crypto'
import { defined } from '../model/basics/defined.ts'
import { containerName, dockerArguments } from './containers/client-container.ts'
import type { Tool } from './find-tool.ts'
import type { Leave, Leftover } from './leftover.ts'
import type { Machine } from './machine.ts'
import { markedWith } from './processes/process.ts'
import { type Supervised, startSupervised } from './processes/supervised.ts'
import type { LaunchMessage } from './processes/supervisor-messages.ts'

/**
 * `folder`: the tool's own, which a container sees under the same path; `title`: what people call
 * the tool. Of programs only: `cwd`, `reportsLines`, `speaks` and `counts` as in `LaunchMessage`,
 * and `variables` that its environment has besides ours.
 */
type ToolOrder = {
  title: string
  args: readonly string[]
  folder: string
  variables?: Readonly<Record<string, string>>
} & Pick<LaunchMessage, 'cwd' | 'reportsLines' | 'speaks' | 'counts'>

/**
 * Starts a tool under a supervisor: it ends with `stop`, and with this process, however that ends.
 */
export function startTool(
  tool: Tool,
  order: ToolOrder,
  machine: Machine,
  leave: Leave,
): Supervised {
  const { title } = order
  const mark = randomUUID()
  const environment = { ...machine.environment, ...markedWith(mark) }
  const launch = launchOf(tool, { ...order, mark }, environment)
  const leftovers: Leftover[] = [{ kind: 'process', id: mark, title }]
  if (launch.container !== undefined) {
    const data = { docker: tool.path }
    leftovers.push({ kind: 'container', id: launch.container, title, data })
  }
  for (const leftover of leftovers) leave.add(leftover)
  const supervised = startSupervised(launch, environment)
  return {
    ...supervised,
    stop: async patienceMs => {
      const isGone = await supervised.stop(patienceMs)
      if (isGone) for (const leftover of leftovers) leave.done(leftover)
      return isGone
    },
  }
}

function launchOf(
  tool: Tool,
  {
    args,
    folder,
    cwd,
    reportsLines,
    speaks,
    counts,
    variables,
    mark,
  }: ToolOrder & { mark: string },
  ours: Record<string, string>,
): LaunchMessage {
  const { kind, path: command } = tool
  if (kind === 'program') {
    const environment = variables && { ...ours, ...variables }
    const more = defined({ cwd, reportsLines, speaks, counts, environment })
    return { kind: 'launch', mark, command, args: [...args], folder, ...more }
  }
  const container = containerName()
  const ofClient = dockerArguments(tool.image, args, { folder, name: container })
  return { kind: 'launch', mark, command, args: ofClient, folder, container }
}
