import type { DiscoveredStart, Repository } from './repository.ts'
import { startByDotNet, startByGo, startByRust, startBySpring } from './starts/compiled.ts'
import { startByCompose } from './starts/compose.ts'
import { startByDocker } from './starts/docker.ts'
import { startByNode } from './starts/node.ts'
import { startByPhp, startByPython, startByRuby } from './starts/scripted.ts'

/** The one place to add a way to start an app; the first that can be counts. */
const starts = [
  startByCompose,
  startByNode,
  startByDocker,
  startByGo,
  startBySpring,
  startByPython,
  startByRuby,
  startByDotNet,
  startByRust,
  startByPhp,
]

export function findStart(repository: Repository): DiscoveredStart | undefined {
  for (const start of starts) {
    const found = start(repository)
    if (found) return found
  }
  return undefined
}
