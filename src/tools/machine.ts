import { defined } from '../model/basics/defined.ts'

/** What starting a tool needs of the machine that we are on. */
export type Machine = {
  /**
   * What the tool's process is given of our environment, no secret among it; `PATH` is where it is
   * looked for.
   */
  environment: Readonly<Record<string, string>>
  /** What an app that the run starts is given of our environment; see `stepEnvironment`. */
  step?: Readonly<Record<string, string>>
  /**
   * The rest of our environment, but for what is the gate's own. It may hold secrets: a tool is
   * given those variables alone that are meant for it, such as `K6_OUT`.
   */
  variables?: Readonly<Record<string, string>>
  /** The runner's cache of tools. */
  toolCache?: string
  /** Where temporary folders go; absent: where the system has them. */
  temporary?: string
  /** The folder in which what a server has stored is kept, each under a name of its own. */
  keepIn?: string
}

const passedOn = [
  ...['PATH', 'HOME', 'TMPDIR', 'XDG_RUNTIME_DIR'],
  ...['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY'],
]

export function machineOf(environment: Readonly<Record<string, string | undefined>>): Machine {
  const given = passedOn.flatMap(name =>
    environment[name] ? [[name, environment[name]] as const] : [],
  )
  const variables = Object.entries(environment).flatMap(([name, value]) =>
    value && !passedOn.includes(name) && !ownNames.test(name) ? [[name, value] as const] : [],
  )
  const { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temporary } = environment
  return {
    environment: Object.fromEntries(given),
    ...defined({
      variables: variables.length > 0 ? Object.fromEntries(variables) : undefined,
      toolCache: toolCache || undefined,
      temporary: temporary || undefined,
    }),
  }
}

/**
 * Tokens of the runner and of GitHub, and the files by which a step tells the runner its outputs
 * and its state.
 */
const ownNames =
  /^(INPUT_.*|STATE_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_(CHANNEL_.*|UNIQUE_ID))$/
/** A shorter value is no secret, but a word such as `true` that a header has too. */
const leastSecret = 8

/**
 * The environment of a step without what is the gate's own: its inputs, its tokens, and each
 * variable whose value is one of `secrets`, such as that of a header.
 */
export function stepEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): Record<string, string> {
  const hidden = new Set(secrets.filter(secret => secret.length >= leastSecret))
  return Object.fromEntries(
    Object.entries(environment).filter(
      (pair): pair is [string, string] =>
        pair[1] !== undefined && !ownNames.test(pair[0]) && !hidden.has(pair[1].trim()),
    ),
  )
}
