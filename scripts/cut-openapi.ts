import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defined } from '../src/model/basics/defined.ts'
import { fileOfPackage } from './file-of-package.ts'

/**
 * Cuts the operations that the gate uses out of GitHub's own OpenAPI description, so that the
 * tests' fake of GitHub can hold every request and answer against it: `node scripts/cut-openapi.ts`
 * writes test/support/github/openapi.json. The description is the npm package below; 13 MB of it
 * are no dependency, so it is fetched into a temporary folder.
 */
const source = '@octokit/openapi@23.0.2'
const output = fileURLToPath(new URL('../test/support/github/openapi.json', import.meta.url))

const operations = [
  'GET /user',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/check-runs',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /repos/{owner}/{repo}/deployments',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/commits',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /rate_limit',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'POST /repos/{owner}/{repo}/git/refs',
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'POST /repos/{owner}/{repo}/git/trees',
  'POST /repos/{owner}/{repo}/git/commits',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
]

type Json = { [key: string]: unknown }
type Operation = Json & {
  operationId: string
  parameters?: unknown[]
  requestBody?: unknown
  responses: Json
}

const description = fileOfPackage(source, 'generated/api.github.com.json') as Json
const components: Json = {}

const cut = {
  openapi: description.openapi,
  info: { title: 'What Reliability Gate uses of the GitHub REST API', version: source },
  paths: cutPaths(),
  components,
}
writeFileSync(output, `${JSON.stringify(cut)}\n`)
console.log(`${output}: ${Math.round(JSON.stringify(cut).length / 1000)} kB`)

function cutPaths(): Json {
  const paths: Json = {}
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ')
    const item = (description.paths as Json)[path] as Json | undefined
    const found = item?.[method.toLowerCase()] as Operation | undefined
    if (!found) throw new Error(`${source} has no ${operation}`)
    const { operationId, parameters = [], requestBody, responses } = found
    paths[path] = {
      ...(paths[path] as Json | undefined),
      [method.toLowerCase()]: prune({
        operationId,
        parameters,
        ...defined({ requestBody: requestBody || undefined }),
        responses,
      }),
    }
  }
  return paths
}

/** The same without prose and examples; what it refers to is taken along, once. */
function prune(data: unknown, isMap = false): unknown {
  if (Array.isArray(data)) return data.map(item => prune(item))
  if (data === null || typeof data !== 'object') return data
  const entries = Object.entries(data as Json).filter(
    ([key]) =>
      isMap ||
      !(
        ['description', 'title', 'example', 'examples', 'externalDocs'].includes(key) ||
        key.startsWith('x-')
      ),
  )
  const pruned = entries.map(([key, value]) => {
    if (key === '$ref' && typeof value === 'string') keep(value)
    // Below these keys stand names of the API, which may well be `title` or `description`.
    return [
      key,
      prune(value, !isMap && ['properties', 'schemas', 'headers', 'responses'].includes(key)),
    ]
  })
  return allowNull(Object.fromEntries(pruned) as Json)
}

/**
 * OpenAPI 3.0 lets `nullable` stand beside an `enum` without null, or without a type; JSON Schema
 * does not.
 */
function allowNull(schema: Json): Json {
  const { nullable, enum: choices, ...rest } = schema
  if (nullable === true && schema.type === undefined && !choices)
    return { anyOf: [rest, { type: 'null' }] }
  if (nullable !== true || !Array.isArray(choices) || choices.includes(null)) return schema
  return { ...schema, enum: [...(choices as unknown[]), null] }
}

function keep(reference: string): void {
  const [, , group = '', name = ''] = reference.split('/')
  components[group] ??= {}
  const kept = components[group] as Json
  if (name in kept) return
  kept[name] = {}
  kept[name] = prune(((description.components as Json)[group] as Json)[name])
}
