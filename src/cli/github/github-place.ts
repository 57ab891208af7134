import { git } from '../git.ts'

/** The repository that a command is about, and what it takes to ask for it. */
export type GitHubPlace = { token: string; apiUrl: string; owner: string; repo: string }
/** `lacksRepository`: there is none in which deployments could be looked for. */
export type NoGitHub = { why: string; hint: string; lacksRepository?: true }

const publicApi = 'https://api.github.com'

/**
 * From the flag, `GITHUB_REPOSITORY` or the remote of the working folder; with `GITHUB_TOKEN` or
 * `GH_TOKEN`, and `GITHUB_API_URL` of an Enterprise Server. A token is never sent to a host that
 * only a remote names.
 */
export async function findGitHub(
  environment: Readonly<Record<string, string | undefined>>,
  named?: string,
): Promise<GitHubPlace | NoGitHub> {
  const remote = parseRemote((await git('remote', 'get-url', 'origin')) ?? '')
  const repository = named ?? environment.GITHUB_REPOSITORY ?? remote?.repository
  const [owner = '', repo = ''] = isRepository(repository) ? repository.split('/') : []
  if (!owner || !repo) {
    const why =
      repository === undefined
        ? 'no repository is known'
        : `${JSON.stringify(repository)} is not a repository`
    const hint = 'run it in a clone, or give --repository owner/name'
    return { why, hint, lacksRepository: true }
  }
  const isPublic =
    named !== undefined ||
    environment.GITHUB_REPOSITORY !== undefined ||
    remote?.host === 'github.com'
  const apiUrl = environment.GITHUB_API_URL || (isPublic ? publicApi : undefined)
  if (apiUrl === undefined) {
    const hint = `set GITHUB_API_URL, such as https://${remote?.host ?? 'github.example'}/api/v3`
    return { why: `the remote of this folder is on ${remote?.host}, whose API is not known`, hint }
  }
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN
  if (!token)
    return {
      why: 'there is no token',
      hint: 'set GITHUB_TOKEN, for example to what `gh auth token` prints',
    }
  return { token, apiUrl, owner, repo }
}

/** `git@host:owner/name.git`, `ssh://git@host/owner/name`, `https://host/owner/name.git`. */
export function parseRemote(url: string): { host: string; repository: string } | undefined {
  const short = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^:]+)$/.exec(url)
  const long = URL.canParse(url) ? new URL(url) : undefined
  const [host, path] = short
    ? [short[1]!, short[2]!]
    : long
      ? [long.hostname, long.pathname]
      : ['', '']
  const repository = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return host !== '' && isRepository(repository)
    ? { host: host.toLowerCase(), repository }
    : undefined
}

const isRepository = (text: string | undefined): text is string =>
  /^[\w.-]+\/[\w.-]+$/.test(text ?? '')
