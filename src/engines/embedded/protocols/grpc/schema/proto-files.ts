import { posix } from 'node:path'
import { common, parse, Root } from 'protobufjs'
import type { Mistake, Place } from '../../../../../model/problem.ts'
import type { ConfigFiles } from '../../protocol.ts'

const mostFiles = 500

/** All types of a file and of those that it imports, or why they cannot be had. */
export type ProtoFile = { root: Root } | { mistake: Mistake }

/** `named`: as the config names it; `place`: where. */
type Named = { value: string; path: string; place: Place }

/**
 * Reads a `.proto` file with all that it imports. An import is looked for in the folder of the file
 * that has it, and in each folder above up to that of the config; types of Google that every
 * compiler brings along need no file.
 */
export async function readProto(named: Named, files: ConfigFiles): Promise<ProtoFile> {
  const { value: name, path, place } = named
  const found = await files.read(name)
  if (found.kind === 'missing') {
    const { why, hint = 'the path is taken from the folder of the config' } = found
    return { mistake: { message: `${path}: ${name}: ${why}`, hint, place } }
  }
  const root = new Root()
  const known = new Set([name])
  const waiting: Text[] = [{ name, text: found.text }]
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const imported = await takeFile(one, { root, known, files })
    if ('mistake' in imported) return imported
    waiting.push(...imported.texts)
    if (known.size > mostFiles)
      return { mistake: { message: `${path}: ${name}: more than ${mostFiles} imports`, place } }
  }
  return { root }
}

type Text = { name: string; text: string }
type Gathered = { root: Root; known: Set<string>; files: ConfigFiles }

/** Adds the types of one file, and gives the files that it imports and that were not known. */
async function takeFile(
  { name, text }: Text,
  { root, known, files }: Gathered,
): Promise<{ texts: Text[] } | { mistake: Mistake }> {
  const read = parseFile(files.nameOf(name), text, root)
  if ('mistake' in read) return read
  const texts: Text[] = []
  for (const imported of read.imports) {
    const own = common.get(imported)?.nested
    if (own && !known.has(imported)) root.addJSON(own)
    const next = own ? undefined : await findImport(imported, name, files)
    if (!own && !next && !isGoogles(imported))
      return { mistake: missingImport(imported, files.nameOf(name), text) }
    if (next && !known.has(next.name)) texts.push(next)
    known.add(next?.name ?? imported)
  }
  return { texts }
}

/**
 * They describe options, which say nothing of how a message is written; types in them that are used
 * are missed by their names.
 */
const isGoogles = (imported: string): boolean => /^google\/(protobuf|api)\//.test(imported)

async function findImport(
  imported: string,
  by: string,
  files: ConfigFiles,
): Promise<Text | undefined> {
  let folder = posix.dirname(by)
  for (;;) {
    const name = posix.join(folder, imported)
    const found = await files.read(name)
    if (found.kind === 'text') return { name, text: found.text }
    const above = posix.dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
}

function missingImport(imported: string, by: string, text: string): Mistake {
  const at = Math.max(0, text.search(new RegExp(`import[^;]*["']${escaped(imported)}["']`)))
  return {
    message: `the import ${JSON.stringify(imported)} is not found`,
    hint: 'it is looked for in the folder of the file that has it, and in those above up to that of the config',
    place: placeOf(by, text, at),
  }
}

function parseFile(
  file: string,
  text: string,
  root: Root,
): { imports: string[] } | { mistake: Mistake } {
  try {
    const { imports = [], weakImports = [] } = parse(text, root, { keepCase: true })
    return { imports: [...imports, ...weakImports] }
  } catch (error) {
    const { message } = error as Error
    const [, why = message, line = '1'] = /^(.*?) \((?:[^()]*, )?line (\d+)\)$/s.exec(message) ?? []
    const [, token = ''] = /'([^']+)'/.exec(why) ?? []
    const column = (text.split('\n')[Number(line) - 1] ?? '').lastIndexOf(token) + 1
    return {
      mistake: {
        message: `not a valid .proto file: ${why}`,
        place: { file, line: Number(line), column: token === '' ? 1 : Math.max(1, column) },
      },
    }
  }
}

function placeOf(file: string, text: string, at: number): Place {
  const lines = text.slice(0, at).split('\n')
  return { file, line: lines.length, column: lines.at(-1)!.length + 1 }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
