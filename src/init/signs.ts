import type { Repository } from './repository.ts'

/** A file, by its name, and what in it shows that something is used; its first group names that. */
export type Sign = readonly [file: RegExp, sign: RegExp]

/** Files that name what a project uses, and workflows. */
export const node = /^package\.json$/
export const go = /^go\.mod$/
export const python = /^(requirements.*\.txt|pyproject\.toml)$/
export const jvm = /^(pom\.xml|build\.gradle(\.kts)?)$/
export const ruby = /^Gemfile$/
export const rust = /^Cargo\.toml$/
export const dotnet = /\.csproj$/
export const workflow = /^\.github\/workflows\/[\w.-]+\.ya?ml$/

/** The first of the signs that a repository shows, in words; undefined where it shows none. */
export function findSign(signs: readonly Sign[], { files, text }: Repository): string | undefined {
  for (const [file, sign] of signs)
    for (const name of files.filter(one => file.test(one))) {
      const used = sign.exec(text(name) ?? '')?.[1]
      if (used !== undefined) return `${used} in ${name}`
    }
  return undefined
}
