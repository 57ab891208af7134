import { decodeText } from '../../files/decode-text.ts'
import { readPlainFile } from '../../files/plain-file.ts'
import { largestRecord } from '../../files/report-folder.ts'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { Problem } from '../../model/problem.ts'
import type { RunRecord } from '../../model/record.ts'
import { renderings } from '../../render/renderings.ts'
import { reportOf } from '../../scorecard/build-scorecard.ts'
import { countMistake } from './count-mistake.ts'
import { readSchemas } from './read-schema.ts'
import { type DataMistake, schemaMistake } from './schema-mistake.ts'
import { upgraded } from './upgrade-record.ts'

const usualRecord = 'expected the record.json of a report folder'

/**
 * A record from its file.
 * @throws Problem `record` where the file is missing, is no JSON, is no record, or is of a newer
 * gate.
 */
export async function readRecord(path: string): Promise<RunRecord> {
  const read = await readPlainFile(path, largestRecord)
  const decoded = read.kind === 'bytes' ? decodeText(read.bytes) : read
  if (decoded.kind === 'missing') {
    const hint =
      decoded.hint ?? (decoded.isThere ? undefined : 'a run writes it into its report folder')
    throw new Problem('record', `record ${path}: ${decoded.why}`, defined({ hint }))
  }
  const data = ofRecord(path, () => upgraded(parseRecord(decoded.text, path)))
  if (isObject(data) && typeof data.schemaVersion === 'number' && data.schemaVersion !== 1) {
    throw new Problem(
      'record',
      `${path} has schemaVersion ${data.schemaVersion}; this gate reads version 1`,
      { hint: 'use a newer gate' },
    )
  }
  const mistake = mistakeIn(data)
  if (mistake)
    throw new Problem('record', `${path} is not a record of a run${toldOf(mistake)}`, {
      hint: usualRecord,
    })
  return data as RunRecord
}

const toldOf = ({ path, found, expected }: DataMistake): string =>
  path === '' ? '' : `: \`${path}\` is ${found}; expected ${expected}`

function parseRecord(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The engine's own message quotes what it found, which may be anybody's file.
    const at = /at position \d+|\(line \d+ column \d+\)/.exec((error as Error).message)?.[0]
    throw new Problem('record', `${path} is not JSON${at ? ` ${at}` : ''}`, { hint: usualRecord })
  }
}

/** The first part of the data that is not as in a record of a run. */
function mistakeIn(data: unknown): DataMistake | undefined {
  for (const schema of readSchemas) {
    const mistake = schemaMistake(data, schema)
    if (mistake) return mistake
  }
  return countMistake(data as RunRecord)
}

/**
 * What is made of a record that was read: what the schemas do not describe may still be such that
 * it cannot be judged or shown.
 * @throws Problem `record`
 */
export function ofRecord<Made>(name: string, make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    if (error instanceof Problem) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new Problem(
      'record',
      `${name} is not a record of a run: it contains what no run can measure (${why.slice(0, 200)})`,
      { hint: 'if a run wrote it and nothing has changed it since, report this as a bug' },
    )
  }
}

/** A record, once all its renderings have been drawn: none of them fails later. */
export function showable(record: RunRecord): RunRecord {
  const report = reportOf(record)
  for (const render of Object.values(renderings)) render(report)
  return record
}
