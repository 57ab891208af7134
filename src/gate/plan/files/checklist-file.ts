import { readChecklist } from '../../../config/checklist/checklist.ts'
import type { Config } from '../../../config/parse-config.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Checklist } from '../../../model/checklist.ts'
import type { Mistake } from '../../../model/problem.ts'
import { fromConfig, type Home, pathFrom } from './texts.ts'

/** The file that `checklist` names. `today`: ISO 8601 date. */
export async function readChecklistFile(
  { settings, placeOf }: Config,
  home: Home,
  today: string,
): Promise<{ checklist?: Checklist; mistakes: Mistake[] }> {
  const named = settings.checklist
  if (named === undefined) return { mistakes: [] }
  const path = pathFrom(home, named)
  const read = await home.texts.read(path)
  if (read.kind === 'text')
    return readChecklist(read.text, { file: home.texts.nameOf(path), today })
  const message = `checklist: ${named}: ${read.why}`
  const place = placeOf('checklist')
  return { mistakes: [{ message, ...defined({ hint: read.hint ?? fromConfig, place }) }] }
}
