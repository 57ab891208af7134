import { join } from 'node:path'
import { compileCache } from '../processes.ts'

export type Manifest = {
  inputs?: Record<string, { default?: unknown } | null>
  runs: { using: string; main: string; post?: string; 'post-if'?: string }
}

/** A job, and the step's `with:`. */
export type Job = {
  inputs?: Record<string, string>
  event: { name: string; payload: unknown }
  token?: string
  apiUrl?: string
  repository?: string
  /** On a pull request the merge commit, as on GitHub. */
  sha?: string
  ref?: string
  /** Variables of the job: `env:` of the workflow. */
  env?: Record<string, string>
}

/** Every declared input is set, were it only to nothing. */
export function inputVariables({ inputs = {} }: Manifest, order: Job): Record<string, string> {
  const given = order.inputs ?? {}
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(inputs, name)) throw new Error(`action.yml declares no input ${name}`)
  }
  const values = Object.entries(inputs).map(([name, input]) => {
    const byDefault = String(input?.default ?? '').replace(
      /\$\{\{\s*github\.token\s*\}\}/g,
      order.token ?? '',
    )
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, given[name] ?? byDefault] as const
  })
  return Object.fromEntries(values)
}

type Folders = { temp: string; workspace: string; eventPath: string }

export function jobVariables(
  order: Job,
  { temp, workspace, eventPath }: Folders,
): Record<string, string> {
  const {
    apiUrl = 'https://api.github.com',
    repository = 'acme/shop',
    ref = 'refs/pull/7/merge',
  } = order
  return {
    PATH: process.env.PATH ?? '',
    HOME: temp,
    ...compileCache,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: order.event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_JOB: 'reliability',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0]!,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: order.sha ?? 'f'.repeat(40),
    GITHUB_WORKFLOW: 'Reliability',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, 'tools'),
    ...order.env,
  }
}
