import { at, type Mapping, mappingOf, parseForeign } from '../../language/yaml/parse-foreign.ts'
import { defined } from '../../model/basics/defined.ts'
import { listIn } from '../../model/basics/json.ts'
import { type DiscoveredStart, findFile, type Repository } from '../repository.ts'

/** Ports inside a container at which databases, caches and queues listen: no app of anybody. */
const storePorts = [1433, 3306, 5432, 5672, 6379, 8086, 9042, 9092, 9200, 11_211, 27_017]
/** Names under which people know the service that users reach, the best first. */
const webNames = [
  /^(web|www|app|frontend|site)$/,
  /web|app|front|site/,
  /api|server|gateway|proxy|nginx/,
]

type Service = { name: string; port: number; readsPort: boolean; isNeeded: boolean }

/**
 * A service of the repository's own that is reached from outside: by its name, else the one that no
 * other one needs.
 */
export function startByCompose(repository: Repository): DiscoveredStart | undefined {
  const file = findFile(repository, /^(docker-)?compose\.ya?ml$/)
  if (file === undefined) return undefined
  const services = servicesOf(mappingOf(at(parseForeign(repository.text(file)), 'services')))
  const [service] = services.sort((a, b) => rankOf(a) - rankOf(b))
  if (!service) return undefined
  const { name, port, readsPort } = service
  return {
    what: 'start',
    found: `docker compose${readsPort ? '' : `, port ${port}`}`,
    why: `the service ${name} in ${file}`,
    start: {
      setup: [],
      start: 'docker compose up --build --wait',
      stop: 'docker compose down --volumes',
      ...defined({ port: readsPort ? undefined : port }),
    },
  }
}

function servicesOf(services: Mapping): Service[] {
  const needed = new Set(Object.values(services).flatMap(neededBy))
  return Object.entries(services).flatMap(([name, service]) => {
    const port = at(service, 'build') === undefined ? undefined : publishedPort(service)
    return port === undefined ? [] : [{ name, ...port, isNeeded: needed.has(name) }]
  })
}

function neededBy(service: unknown): string[] {
  const needs = at(service, 'depends_on')
  return Array.isArray(needs) ? needs.map(String) : Object.keys(mappingOf(needs))
}

function rankOf({ name, isNeeded }: Service): number {
  const byName = webNames.findIndex(pattern => pattern.test(name.toLowerCase()))
  return (byName < 0 ? webNames.length : byName) * 2 + (isNeeded ? 1 : 0)
}

/**
 * `8080:80`, `127.0.0.1:8080:80`, `${PORT:-8080}:80`, `{ published: 8080 }`; `readsPort`: by the
 * variable of that name.
 */
function publishedPort(service: unknown): { port: number; readsPort: boolean } | undefined {
  for (const port of listIn(at(service, 'ports'))) {
    const [inside, outside] =
      typeof port === 'string'
        ? withDefaults(port)
            .replace(/\/\w+$/, '')
            .split(':')
            .reverse()
        : [at(port, 'target'), withDefaults(String(at(port, 'published')))]
    const number = portOf(outside)
    const readsPort = /\$\{?PORT\b/.test(
      String(typeof port === 'string' ? port : at(port, 'published')),
    )
    if (number !== undefined && !storePorts.includes(Number(inside)))
      return { port: number, readsPort }
  }
  return undefined
}

/** What is read where the environment says nothing else: nothing is set in the job. */
const withDefaults = (text: string): string =>
  text.replace(/\$\{\w+:?-([^{}]*)\}/g, '$1').replace(/\$\{?PORT\}?/g, '8080')

export function portOf(text: unknown): number | undefined {
  const port = Number(text)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}
