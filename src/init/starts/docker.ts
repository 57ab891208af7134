import type { DiscoveredStart, Repository } from '../repository.ts'
import { portOf } from './compose.ts'

/**
 * The container has the name that is given to each side, and its own port is published at the given
 * one.
 */
export function startByDocker(repository: Repository): DiscoveredStart | undefined {
  const text = repository.text('Dockerfile')
  if (text === undefined) return undefined
  const inside = portOf(/^\s*EXPOSE\s+(\d{1,5})/im.exec(text)?.[1]) ?? 8080
  const name = '"$COMPOSE_PROJECT_NAME"'
  return {
    what: 'start',
    found: `docker, port ${inside} of the container`,
    why: 'Dockerfile',
    start: {
      setup: [],
      build: 'docker build --tag app .',
      start: `docker run --rm --name ${name} --env PORT=${inside} --publish "$PORT:${inside}" app`,
      stop: `docker rm --force ${name}`,
    },
  }
}
