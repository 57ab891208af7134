import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { parseAllDocuments, stringify } from 'yaml'
import { importSlos } from '../src/config/imports/import-slos.ts'
import { parseRuleFile } from '../src/config/rules/rule-file.ts'
import { formatMistake } from '../src/model/problem.ts'
import { findPrometheus } from './prometheus-server.ts'

/*
 * `npm run try-files -- FOLDER`: every file of rules or SLOs in a folder, such as a clone of a
 * public repository, is read by the gate and by the tool that it is written for. Where the two
 * disagree, one of them is wrong, and that is most often the gate.
 */

const execute = promisify(execFile)
const timeout = 60_000

/** What one of both says of a file; `why` it is refused. */
type Answer = { accepts: true } | { accepts: false; why: string }

/**
 * `files`: those that were compared; `untried`: by the name of a tool that is not there, how many
 * files wanted it.
 */
export type Tried = { files: number; disagreements: string[]; untried: Record<string, number> }

/**
 * A kind of files: whether a file is of it by what its YAML says, what the gate says of it, and
 * what its tool says.
 */
type Kind = {
  tool: string
  recognises: (documents: readonly unknown[]) => boolean
  gate: (text: string, file: string) => Answer
  /** Undefined where the tool is not on this machine. */
  ask: (path: string, documents: readonly unknown[]) => Promise<Answer | undefined>
}

const kinds: readonly Kind[] = [
  {
    tool: 'promtool',
    recognises: documents => documents.some(one => groupsIn(one).length > 0),
    gate: (text, file) => answerOf(parseRuleFile(text, file).mistakes.map(formatMistake)),
    ask: async (_, documents) => {
      const prometheus = await findPrometheus().catch(() => undefined)
      if (prometheus === undefined) return undefined
      const groups = documents.flatMap(groupsIn)
      // promtool knows no resources of Kubernetes, and of several documents it reads the first.
      return await withFile(stringify({ groups }, { aliasDuplicateObjects: false }), path =>
        run(join(dirname(prometheus), 'promtool'), ['check', 'rules', '--lint=none', path]),
      )
    },
  },
  {
    tool: 'sloth',
    recognises: documents =>
      documents.some(
        one =>
          field(one, 'version') === 'prometheus/v1' ||
          /sloth\.slok\.dev/.test(field(one, 'apiVersion')),
      ),
    gate: importing,
    ask: path => run('sloth', ['validate', '--input', path]),
  },
  {
    tool: 'pyrra',
    recognises: documents =>
      documents.some(one => field(one, 'apiVersion').startsWith('pyrra.dev/')),
    gate: importing,
    ask: async path => {
      const folder = await mkdtemp(join(tmpdir(), 'try-files-'))
      const asked = await run('pyrra', [
        'generate',
        `--config-files=${path}`,
        `--prometheus-folder=${folder}`,
      ])
      await rm(folder, { recursive: true, force: true })
      return asked
    },
  },
]

async function findFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && /\.(ya?ml|json|rules)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** Reads every file of a folder and of those in it, and asks the tools. */
export async function tryFiles(folder: string): Promise<Tried> {
  const tried: Tried = { files: 0, disagreements: [], untried: {} }
  for (const path of await findFiles(folder)) {
    const text = await readFile(path, 'utf8')
    const documents = documentsOf(text)
    const kind = kinds.find(({ recognises }) => recognises(documents))
    if (!kind) continue
    const asked = await kind.ask(path, documents)
    if (!asked) {
      tried.untried[kind.tool] = (tried.untried[kind.tool] ?? 0) + 1
      continue
    }
    tried.files += 1
    const said = kind.gate(text, relative(folder, path))
    if (said.accepts !== asked.accepts)
      tried.disagreements.push(
        `${relative(folder, path)}: ${tell(kind.tool, asked)}; ${tell('the gate', said)}`,
      )
  }
  return tried
}

const longestReason = 400

const tell = (name: string, answer: Answer): string =>
  answer.accepts ? `${name} accepts it` : `${name} refuses it: ${reasonIn(answer.why)}`

/** On one line, without what a tool says besides. */
const reasonIn = (output: string): string =>
  stripVTControlCharacters(output)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(INFO|Checking|FAILED:$)/.test(line))
    .join(' | ')
    .slice(0, longestReason)

const answerOf = (mistakes: readonly string[]): Answer =>
  mistakes.length === 0 ? { accepts: true } : { accepts: false, why: mistakes.join('\n') }

function importing(text: string, file: string): Answer {
  const place = { file, line: 1, column: 1 }
  const { mistakes } = importSlos(
    [
      {
        files: [file],
        values: {},
        // A plugin is nothing that its own tool refuses.
        unsupported: 'ignore',
        advisory: false,
        place,
        found: [{ file, text }],
      },
    ],
    'service',
  )
  return answerOf(mistakes.map(formatMistake))
}

/** Documents as plain values; none where the text is no YAML. */
function documentsOf(text: string): unknown[] {
  try {
    return parseAllDocuments(text, { logLevel: 'silent' }).flatMap(document => {
      const value: unknown = document.toJS({ maxAliasCount: 10_000 })
      return Array.isArray(value) ? value : (list(value, 'items') ?? [value])
    })
  } catch {
    return []
  }
}

function groupsIn(document: unknown): unknown[] {
  const spec = (document as { spec?: unknown } | undefined)?.spec
  const data = (document as { data?: unknown } | undefined)?.data
  const texts =
    data && field(document, 'kind') === 'ConfigMap' ? Object.values(data).filter(isText) : []
  return (
    list(document, 'groups') ??
    list(spec, 'groups') ??
    texts.flatMap(text => documentsOf(text).flatMap(groupsIn))
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

function list(value: unknown, key: string): unknown[] | undefined {
  const found = (value as Record<string, unknown> | null | undefined)?.[key]
  return Array.isArray(found) ? found : undefined
}

function field(value: unknown, key: string): string {
  const found = (value as Record<string, unknown> | null | undefined)?.[key]
  return isText(found) ? found : ''
}

async function withFile<T>(text: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'try-files-'))
  try {
    const path = join(folder, 'rules.yml')
    await writeFile(path, text)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Undefined where there is no such command. */
async function run(command: string, words: readonly string[]): Promise<Answer | undefined> {
  try {
    await execute(command, words, { timeout })
    return { accepts: true }
  } catch (error) {
    const {
      code,
      stdout = '',
      stderr = '',
    } = error as { code?: unknown; stdout?: string; stderr?: string }
    return code === 'ENOENT'
      ? undefined
      : { accepts: false, why: stderr || stdout || String(error) }
  }
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    process.stderr.write('usage: npm run try-files -- FOLDER\n')
    process.exit(2)
  }
  const { files, disagreements, untried } = await tryFiles(folder)
  for (const line of disagreements) process.stdout.write(`${line}\n`)
  for (const [tool, count] of Object.entries(untried))
    process.stdout.write(`no ${tool} on the PATH: ${count} files were not compared\n`)
  process.stdout.write(`${files} files compared, ${disagreements.length} disagreements\n`)
  process.exitCode = disagreements.length > 0 ? 1 : 0
}
