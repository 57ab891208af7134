/** A repository as far as it has been read: no code of it is run. */
export type Repository = {
  /** Of the folder, or of the repository on GitHub. */
  name: string
  defaultBranch?: string
  /** Paths from its top, with slashes, the shortest first. */
  files: readonly string[]
  /** Text of a file that `isWanted`; undefined where it is not there, or too large. */
  text: (path: string) => string | undefined
}

/** What was found out, and by what. */
export type Discovery = { what: string; found: string; why: string }

/**
 * How a run builds and starts the app, where nothing deploys it, in our own words alone. `setup`:
 * steps of the workflow that bring what the commands need. `port`: of an app that does not read the
 * variable `PORT`, so that no second one can run beside it.
 */
export type Start = {
  setup: readonly string[]
  build?: string
  start: string
  stop?: string
  port?: number
}
export type DiscoveredStart = Discovery & { start: Start }

const wanted = [
  /^(package\.json|go\.mod|pom\.xml|build\.gradle(\.kts)?|Gemfile|Cargo\.toml|pyproject\.toml|requirements.*\.txt|composer\.json)$/,
  /^([^/]+\/){0,2}[^/]+\.csproj$/,
  /^\.github\/workflows\/[\w.-]+\.ya?ml$/,
  /^(\w+\/)?(app|main|server|wsgi|asgi)\.py$/,
  /^(Dockerfile|(docker-)?compose\.ya?ml|\.env\.example|\.yarnrc\.yml)$/,
  /^([\w.-]+\/){0,3}(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i,
]

/** Whether the text of a file tells something. */
export const isWanted = (path: string): boolean => wanted.some(pattern => pattern.test(path))

/** The first file whose path matches. */
export const findFile = ({ files }: Repository, pattern: RegExp): string | undefined =>
  files.find(path => pattern.test(path))
