import { type Discovery, findFile, type Repository } from './repository.ts'

/** Where pull requests are deployed. */
export type Preview = {
  /**
   * A deployment on GitHub, whose environment may be named; or an address that the workflow puts
   * together.
   */
  from:
    | { kind: 'deployment'; environment?: string }
    | { kind: 'address'; target: string; needs: string }
  /** Headers that let automation in, as lines of the input `target-headers`. */
  headers?: readonly string[]
  /** What whoever reads the workflow should know. */
  note: string
}

type Provider = { name: string; file: RegExp; preview: Preview; unless?: RegExp }

const vercel: Preview = {
  from: { kind: 'deployment', environment: 'Preview*' },
  headers: [`X-Vercel-Protection-Bypass: \${{ secrets.VERCEL_BYPASS }}`],
  note: 'Vercel makes a deployment of each commit. Where previews are protected, take the comments off the headers.',
}

/** The one place to add a provider; the first that has left its mark counts. */
const providers: readonly Provider[] = [
  { name: 'Vercel', file: /^(vercel\.json|\.vercel\/project\.json)$/, preview: vercel },
  {
    name: 'Netlify',
    file: /^netlify\.toml$/,
    preview: {
      from: {
        kind: 'address',
        target: `https://deploy-preview-\${{ github.event.number }}--\${{ vars.NETLIFY_SITE }}.netlify.app`,
        needs: 'the variable NETLIFY_SITE of the repository: the name of the site',
      },
      note: 'Netlify makes no deployments on GitHub, but the address of a preview contains the number of its pull request.',
    },
  },
  {
    name: 'Cloudflare',
    file: /^(wrangler\.(toml|jsonc?)|_headers|public\/_headers|_routes\.json)$/,
    preview: {
      from: { kind: 'deployment' },
      headers: [
        `CF-Access-Client-Id: \${{ secrets.CF_ACCESS_CLIENT_ID }}`,
        `CF-Access-Client-Secret: \${{ secrets.CF_ACCESS_CLIENT_SECRET }}`,
      ],
      note: 'wrangler-action makes a deployment where it is given gitHubToken. Behind Access, take the comments off the headers.',
    },
  },
  {
    name: 'Render',
    file: /^render\.ya?ml$/,
    preview: { from: { kind: 'deployment' }, note: 'Render makes a deployment of each preview.' },
  },
  {
    name: 'Railway',
    file: /^railway\.(json|toml)$/,
    preview: {
      from: { kind: 'deployment' },
      note: 'Railway makes a deployment of each pull request.',
    },
  },
  {
    name: 'Fly',
    file: /^fly\.toml$/,
    preview: {
      from: { kind: 'deployment' },
      note: 'A job with an `environment:` makes the deployment, such as one with superfly/fly-pr-review-apps.',
    },
  },
  {
    name: 'Kubernetes',
    file: /^([\w.-]+\/){0,3}(Chart\.yaml|kustomization\.ya?ml|[\w.-]*(ingress|httproute)[\w.-]*\.ya?ml)$/i,
    preview: {
      from: {
        kind: 'address',
        target: `https://pr-\${{ github.event.number }}.\${{ vars.PREVIEW_DOMAIN }}`,
        needs:
          "the variable PREVIEW_DOMAIN of the repository, or another address: that of the pull request's ingress",
      },
      note: 'Put the address here under which your ingress serves a pull request.',
    },
  },
  {
    name: 'Vercel',
    file: /^next\.config\.(js|mjs|cjs|ts)$/,
    preview: vercel,
    unless: /^(Dockerfile|(docker-)?compose\.ya?ml)$/,
  },
]

/** Undefined where nothing deploys pull requests. */
export function findPreview(
  repository: Repository,
): (Discovery & { preview: Preview }) | undefined {
  for (const { name, file, preview, unless } of providers) {
    const mark = findFile(repository, file)
    if (mark === undefined || (unless && findFile(repository, unless) !== undefined)) continue
    return { what: 'preview', found: name, why: mark, preview }
  }
  return undefined
}
