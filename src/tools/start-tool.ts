import { randomUUID } from 'node:crypto'
import { containerName, dockerArguments } from './container.ts'
import type { Tool } from './find-tool.ts'
import type { Leave, Leftover } from './leftover.ts'
import type { Machine } from './machine.ts'
import { markedWith } from './process.ts'
import { type Supervised, startSupervised } from './supervised.ts'
import type { LaunchMessage } from './supervisor-messages.ts'

/** `folder`: the one that the tool works in, which a container sees under the same path; `title`: what people call the tool. */
type ToolOrder = { title: string; args: readonly string[]; folder: string }

/** Starts a tool under a supervisor: it ends with `stop`, and with this process, however that ends. */
export function startTool(
  tool: Tool,
  order: ToolOrder,
  { environment }: Machine,
  leave: Leave,
): Supervised {
  const { title } = order
  const mark = randomUUID()
  const launch = launchOf(tool, order, mark)
  const leftovers: Leftover[] = [{ kind: 'process', id: mark, title }]
  if (launch.container !== undefined) {
    const data = { docker: tool.path }
    leftovers.push({ kind: 'container', id: launch.container, title, data })
  }
  for (const leftover of leftovers) leave.add(leftover)
  const supervised = startSupervised(launch, { ...environment, ...markedWith(mark) })
  return {
    ...supervised,
    stop: async patienceMs => {
      const isGone = await supervised.stop(patienceMs)
      if (isGone) for (const leftover of leftovers) leave.done(leftover)
      return isGone
    },
  }
}

function launchOf(tool: Tool, { args, folder }: ToolOrder, mark: string): LaunchMessage {
  const { kind, path: command } = tool
  if (kind === 'program') return { kind: 'launch', mark, command, args: [...args], folder }
  const container = containerName()
  const ofClient = dockerArguments(tool.image, args, { folder, name: container })
  return { kind: 'launch', mark, command, args: ofClient, folder, container }
}
