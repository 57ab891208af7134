import { resolve } from 'node:path'
import { type Config, withBroken } from '../../config/parse-config.ts'
import { engineIn, kindOf } from '../../engines/engines.ts'
import { within } from '../../files/within.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Sampled } from '../../model/basics/sampled.ts'
import { type Mistake, mistakesIn, Problem } from '../../model/problem.ts'
import { fromConfig, pathFrom, rootOf, type Texts } from './files/texts.ts'

/** Where the files lie, and what is to become of the plan; as of `PlanSource`. */
type Place = {
  folder: string
  root?: string
  texts?: Texts
  options: { sampled?: Sampled; offline?: boolean }
}

/**
 * What a load engine's settings say of the load, with the paths of their files from the working
 * folder. A plan that will be carried out nowhere, of a commit whose files are not there, stays as
 * it is written. A file that is not there, or cannot be read, is a mistake.
 */
export async function surveyEngine(
  config: Config,
  configPath: string | undefined,
  { folder, root = rootOf(folder, configPath), texts, options }: Place,
): Promise<{ config: Config; sampled?: Sampled; mistakes: Mistake[] }> {
  const engine = engineIn(config.settings.load)
  if (!engine || options.sampled || (options.offline && texts?.ofCommit))
    return { config, mistakes: [] }
  const { survey } = await kindOf({ engine }).load()
  if (!survey) return { config, mistakes: [] }
  const place = config.placeOf('load', engine.id)
  const locate = async (file: string) => {
    const path = pathFrom({ config: configPath }, file)
    const found = await within(root, resolve(folder, path))
    if (found.kind === 'within') return { path, opened: found.path }
    throw new Problem('config', `load.${engine.id}: ${file}: ${found.why}`, {
      hint: found.hint ?? fromConfig,
    })
  }
  try {
    const { settings, sampled } = await survey(engine.settings, locate)
    const load = { ...config.settings.load, [engine.id]: settings }
    return {
      config: { ...config, settings: { ...config.settings, load } },
      ...defined({ sampled }),
      mistakes: [],
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'config') throw error
    const mistakes = mistakesIn(error).map(mistake => ({ ...defined({ place }), ...mistake }))
    return { config: withBroken(config, 'load'), mistakes }
  }
}
