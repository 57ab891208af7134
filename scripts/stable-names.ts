/** A file as esbuild made it, with the modules in it by their paths below src/. */
export type BuiltFile = {
  name: string
  entry?: string | undefined
  modules: readonly { module: string; bytes: number }[]
}

/**
 * Names that do not depend on what the files hold, by the names that esbuild gave: the entry is
 * `index.js`, what is loaded on demand is called after its module (`cli-run.js`), and what several
 * share after its largest one (`shared-judge-judge.js`).
 */
export function stableNames(files: readonly BuiltFile[]): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const ordered = files.toSorted((a, b) => firstOf(a).localeCompare(firstOf(b)))
  for (const file of ordered) {
    const flat = (module: string) => module.replaceAll('/', '-')
    const largest = file.modules.toSorted((a, b) => b.bytes - a.bytes)[0]?.module ?? 'runtime'
    const entry = file.entry?.replace(/^build\//, '').replace(/\.js$/, '')
    const wanted =
      file.name === 'index.js'
        ? 'index'
        : entry === undefined
          ? `shared-${flat(largest)}`
          : flat(entry)
    let name = wanted
    for (let i = 2; taken.has(name); i += 1) name = `${wanted}-${i}`
    taken.add(name)
    names.set(file.name, `${name}.js`)
  }
  return names
}

const firstOf = ({ modules, name }: BuiltFile) =>
  modules.map(({ module }) => module).toSorted()[0] ?? name
