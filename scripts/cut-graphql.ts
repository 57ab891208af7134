import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fileOfPackage } from './file-of-package.ts'

/**
 * Cuts the types that the gate's queries name out of GitHub's own GraphQL schema, so that the
 * tests' fake of GitHub can hold every query against it: `node scripts/cut-graphql.ts` writes
 * test/support/github/graphql.json. The schema is the npm package below.
 */
const source = '@octokit/graphql-schema@15.26.1'
const output = fileURLToPath(new URL('../test/support/github/graphql.json', import.meta.url))

const types = [
  'Query',
  'Repository',
  'User',
  'Ref',
  'GitObject',
  'Commit',
  'PageInfo',
  'App',
  'CommitHistoryConnection',
  'CheckSuiteConnection',
  'CheckSuite',
  'CheckSuiteFilter',
  'CheckRunConnection',
  'CheckRun',
  'CheckRunFilter',
]

type TypeRef = { kind: string; name: string | null; ofType: TypeRef | null }
type Named = { name: string; type: TypeRef }
type Described = {
  name: string
  fields: (Named & { args: Named[] })[] | null
  inputFields: Named[] | null
}

const all = (fileOfPackage(source, 'schema.json') as { __schema: { types: Described[] } }).__schema
  .types
const cut = Object.fromEntries(
  types.map(name => {
    const type = all.find(one => one.name === name)
    if (!type) throw new Error(`${source} has no ${name}`)
    const fields = type.fields ?? type.inputFields?.map(field => ({ ...field, args: [] })) ?? []
    const described = fields.map(({ name: field, type: of, args }) => [
      field,
      { type: nameOf(of), args: Object.fromEntries(args.map(arg => [arg.name, nameOf(arg.type)])) },
    ])
    return [name, Object.fromEntries(described)]
  }),
)
const text = `${JSON.stringify({ version: source, types: cut })}\n`
writeFileSync(output, text)
console.log(`${output}: ${Math.round(text.length / 1000)} kB`)

/** `Int` of `Int!` and of `[Int!]`. */
function nameOf(type: TypeRef): string {
  return type.ofType ? nameOf(type.ofType) : (type.name ?? '')
}
