import { createHash } from 'node:crypto'
import { type FakeAnswer, invalid, notFound, type Operation } from './answers.ts'
import * as build from './objects.ts'

const shaOf = (data: unknown): string =>
  createHash('sha1').update(JSON.stringify(data)).digest('hex')

type Entry = { path: string; mode: string; type: string; sha?: string | null; content?: string }

/** What GitHub does with branches and the objects that they are made of. */
export const branchOperations: Record<string, Operation> = {
  'git/get-ref': ({ branches }, { parameters }) => {
    const name = parameters.ref!.replace(/^heads\//, '')
    const sha = branches[name]
    return sha ? { status: 200, body: build.gitRef(name, sha) } : notFound
  },
  'git/create-ref': ({ branches, objects }, { body }) => {
    const name = String(body.ref).replace(/^refs\/heads\//, '')
    if (branches[name]) return invalid('Reference already exists')
    if (!objects.commits[String(body.sha)]) return invalid('Object does not exist')
    branches[name] = String(body.sha)
    return { status: 201, body: build.gitRef(name, branches[name]) }
  },
  'git/update-ref': ({ branches, objects }, { parameters, body }) => {
    const name = parameters.ref!.replace(/^heads\//, '')
    const [from, to] = [branches[name], String(body.sha)]
    if (!from) return invalid('Reference does not exist')
    if (body.force !== true && !objects.commits[to]?.parents.includes(from))
      return invalid('Update is not a fast forward')
    branches[name] = to
    return { status: 200, body: build.gitRef(name, to) }
  },
  'git/get-commit': ({ objects }, { parameters }) => commitAt(objects, parameters.commit_sha!, 200),
  'git/create-commit': ({ objects }, { body, nextId }) => {
    const {
      tree,
      parents = [],
      message,
    } = body as {
      tree: string
      parents?: string[]
      message: string
    }
    if (!objects.trees[tree]) return invalid('Tree SHA does not exist')
    if (!parents.every(parent => objects.commits[parent]))
      return invalid('Parent SHA does not exist')
    const sha = shaOf([tree, parents, message, nextId()])
    objects.commits[sha] = { tree, parents, message }
    return commitAt(objects, sha, 201)
  },
  'git/create-tree': ({ objects }, { body }) => {
    const { base_tree: base, tree } = body as { base_tree?: string; tree: Entry[] }
    if (base !== undefined && !objects.trees[base]) return invalid('base_tree is not a valid tree')
    const files = { ...objects.trees[base ?? ''] }
    for (const { path, sha, content } of tree) {
      if (content === undefined) {
        if (sha !== null) return invalid('only contents and removals are understood here')
        if (!(path in files)) return invalid(`GitRPC::BadObjectState: ${path}`)
        delete files[path]
      } else {
        const blob = shaOf(content)
        objects.blobs[blob] = content
        files[path] = blob
      }
    }
    const sha = shaOf(files)
    objects.trees[sha] = files
    return { status: 201, body: build.treeOf(sha, files, objects.blobs) }
  },
  'git/get-blob': ({ objects }, { parameters }) => {
    const text = objects.blobs[parameters.file_sha!]
    return text === undefined
      ? notFound
      : { status: 200, body: build.blob(parameters.file_sha!, text) }
  },
}

function commitAt(
  { commits }: Parameters<Operation>[0]['objects'],
  sha: string,
  status: number,
): FakeAnswer {
  const commit = commits[sha]
  return commit ? { status, body: build.gitCommit(sha, commit) } : notFound
}
