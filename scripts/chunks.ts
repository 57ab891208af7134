/** Ids of the modules that a module imports as it is loaded. */
export type Imports = (module: string) => readonly string[]

const load = [
  'engines/embedded/worker',
  'engines/embedded/run-load',
  'engines/embedded/protocols/http/http',
]

/**
 * Which file of dist/ a module of ours goes to, where it is not one of its own: Node spends about
 * as much on finding and linking a file as on running it, so what is always loaded together stands
 * together. Each file of this list takes what the ones before it have left. `all` are the modules
 * that every one of these lists reaches.
 */
const files: readonly { name: string; all: readonly (readonly string[])[] }[] = [
  { name: 'start', all: [['main', 'cli/cli']] },
  // What a thread that sends a load shares with all that sends none.
  { name: 'common', all: [load, ['cli/commands/run', 'action/action', 'engines/samples/samples']] },
  // Such a thread needs no config and no gate.
  { name: 'load', all: [load] },
  { name: 'config', all: [['cli/commands/validate']] },
  { name: 'gate', all: [['cli/commands/run'], ['action/action']] },
]

/**
 * Gives the name of a module's file, or null for one that stands with its own entry or with those
 * that are loaded by the same entries. Modules are named by `idOf` their path below src/.
 */
export function fileNames(
  imports: Imports,
  idOf: (path: string) => string,
): (module: string) => string | null {
  const named = new Map<string, string>()
  for (const { name, all } of files) {
    const [first, ...others] = all.map(paths => reached(paths.map(idOf), imports))
    for (const module of first!)
      if (others.every(other => other.has(module)) && !named.has(module)) named.set(module, name)
  }
  return module => named.get(module) ?? null
}

/** What these entries load before they begin, without themselves. */
function reached(entries: readonly string[], imports: Imports): Set<string> {
  const found = new Set(entries.flatMap(imports))
  for (const module of found) for (const imported of imports(module)) found.add(imported)
  for (const entry of entries) found.delete(entry)
  return found
}
