import { parseConfig } from '../config/parse-config.ts'
import type { Waiver } from '../model/plan.ts'
import { Problem } from '../model/problem.ts'

/** Which waivers hold on a pull request, and which of its own do not. */
export type HoldingWaivers = { waivers: Waiver[]; ignored: Waiver[] }

/**
 * The waivers of the base branch's config: a pull request cannot waive itself, unless that config's `policy.waivers` says
 * so. `baseText` is absent where the base has no such file; a config that is wrong there waives nothing.
 */
export function holdingWaivers(
  own: readonly Waiver[],
  base: { file: string; text: string | undefined },
  today: string,
): HoldingWaivers {
  const settings = base.text === undefined ? undefined : settingsOf(base.text, base.file)
  if (settings?.policy?.waivers === 'head') return { waivers: [...own], ignored: [] }
  const waivers = (settings?.waivers ?? []).filter(({ until }) => until >= today)
  const ignored = own.filter(
    ({ objective, until }) => !waivers.some(of => of.objective === objective && of.until >= until),
  )
  return { waivers, ignored }
}

function settingsOf(text: string, file: string) {
  try {
    return parseConfig(text, { file, environment: undefined }).settings
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
