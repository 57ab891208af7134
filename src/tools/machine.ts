import type { ReportFolder } from '../files/report-folder.ts'
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
  keepIn?: ReportFolder
}

type Environment = Readonly<Record<string, string | undefined>>

const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
]

/** The machine of a run, which may start an app; `secrets`: what no app is given. */
export const machineOfRun = (environment: Environment, secrets: readonly string[]): Machine => ({
  ...machineOf(environment),
  step: stepEnvironment(environment, secrets),
})

export function machineOf(environment: Environment): Machine {
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
 * variable whose value is one of `secrets`, such as that of a header; nor with the repository that
 * git names to a hook, since the base has another checkout.
 */
export function stepEnvironment(
  environment: Environment,
  secrets: readonly string[],
): Record<string, string> {
  const hidden = new Set(secrets.filter(secret => secret.length >= leastSecret))
  return Object.fromEntries(
    Object.entries(awayFromRepository(environment)).filter(
      (pair): pair is [string, string] =>
        pair[1] !== undefined && !ownNames.test(pair[0]) && !hidden.has(pair[1].trim()),
    ),
  )
}

/**
 * By which git tells a hook its repository; see `git rev-parse --local-env-vars`, but for those
 * that are settings, such as credentials.
 */
const places =
  /^GIT_(DIR|COMMON_DIR|WORK_TREE|IMPLICIT_WORK_TREE|PREFIX|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|NAMESPACE|SHALLOW_FILE|GRAFT_FILE)$/

/**
 * An environment in which git works on the repository of its folder. In a hook it would write the
 * checkout of the base into the index of the commit that is being made.
 */
export const awayFromRepository = <Value extends string | undefined>(
  environment: Readonly<Record<string, Value>>,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !places.test(name)))
