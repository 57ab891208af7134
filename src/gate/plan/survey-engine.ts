import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Config } from '../../config/parse-config.ts'
import { engineIn, kindOf } from '../../engines/engines.ts'
import { within } from '../../files/within.ts'
import type { Sampled } from '../../model/basics/sampled.ts'
import { Problem } from '../../model/problem.ts'
import { rootOf, type Texts } from './files/texts.ts'

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
 * it is written.
 * @throws Problem `config` where a file of it is not there, or cannot be read.
 */
export async function surveyEngine(
  config: Config,
  configPath: string | undefined,
  { folder, root = rootOf(folder, configPath), texts, options }: Place,
): Promise<{ config: Config; sampled?: Sampled }> {
  const engine = engineIn(config.settings.load)
  if (!engine || options.sampled || (options.offline && texts?.ofCommit)) return { config }
  const { survey } = await kindOf({ engine }).load()
  if (!survey) return { config }
  const place = config.placeOf('load', engine.id)
  const locate = async (file: string) => {
    const path = isAbsolute(file) ? file : join(dirname(configPath ?? ''), file)
    const found = await within(root, resolve(folder, path))
    if (found.kind === 'within') return { path, opened: found.path }
    const message = `load.${engine.id}: ${file}: ${found.why}`
    const { hint } = found
    throw new Problem('config', message, {
      mistakes: [{ message, ...(hint && { hint }), ...(place && { place }) }],
    })
  }
  const { settings, sampled } = await survey(engine.settings, locate)
  const load = { ...config.settings.load, [engine.id]: settings }
  return {
    config: { ...config, settings: { ...config.settings, load } },
    ...(sampled && { sampled }),
  }
}
