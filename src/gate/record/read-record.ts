import { decodeText } from '../../files/decode-text.ts'
import { readPlainFile } from '../../files/plain-file.ts'
import { defined } from '../../model/basics/defined.ts'
import { isListOf, isObject } from '../../model/basics/is-object.ts'
import { Problem } from '../../model/problem.ts'
import type { RunRecord } from '../../model/record.ts'
import { upgraded } from './upgrade-record.ts'

/** A week of seconds; what is beyond would only take time. */
const mostWindows = 1e6
const usualRecord = 'expected the record.json of a report folder'
const largestBytes = 256 * 1024 * 1024

/**
 * A record from its file.
 * @throws Problem `record` where the file is missing, is no JSON, is no record, or is of a newer
 * gate.
 */
export async function readRecord(path: string): Promise<RunRecord> {
  const read = await readPlainFile(path, largestBytes)
  const decoded = read.kind === 'bytes' ? decodeText(read.bytes) : read
  if (decoded.kind === 'missing') {
    const hint =
      decoded.hint ?? (decoded.isThere ? undefined : 'a run writes it into its report folder')
    throw new Problem('record', `record ${path}: ${decoded.why}`, defined({ hint }))
  }
  const data = upgraded(parseRecord(decoded.text, path))
  if (!isRecord(data)) {
    throw new Problem('record', `${path} is not a record of a run`, {
      hint: usualRecord,
    })
  }
  if (data.schemaVersion !== 1) {
    throw new Problem(
      'record',
      `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`,
      {
        hint: 'use a newer gate',
      },
    )
  }
  return data
}

function parseRecord(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The engine's own message quotes what it found, which may be anybody's file.
    const at = /at position \d+|\(line \d+ column \d+\)/.exec((error as Error).message)?.[0]
    throw new Problem('record', `${path} is not JSON${at ? ` ${at}` : ''}`, { hint: usualRecord })
  }
}

/** Of a record the parts that judging and rendering walk through. */
function isRecord(data: unknown): data is RunRecord {
  if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence)) return false
  const { plan, evidence } = data
  const parts = [plan.load, plan.target, plan.policy, evidence.target, data.context, data.gate]
  const lists = [data.objectives, data.notes, plan.objectives]
  return (
    typeof data.schemaVersion === 'number' &&
    [data.verdict, data.reason, data.service, data.startedAt].every(
      text => typeof text === 'string',
    ) &&
    parts.every(isObject) &&
    lists.every(list => isListOf(list)) &&
    isListOf(evidence.answers, ({ measured }) => isObject(measured)) &&
    (evidence.load === undefined || isLoad(evidence.load)) &&
    isListOf(evidence.steps ?? [], step => isLoad(step.report))
  )
}

function isLoad(load: unknown): boolean {
  if (
    !isObject(load) ||
    [load.generator, load.window].some(
      part => part !== undefined && part !== null && !isObject(part),
    ) ||
    !isObject(load.engine)
  )
    return false
  const lists = [load.service ?? [], load.errorSamples ?? [], load.times ?? []]
  const numbers = [load.seconds, load.windowSeconds]
  return (
    lists.every(list => isListOf(list)) &&
    isListOf(load.health ?? [], isFact) &&
    ['intended', 'sent'].includes(load.latencyFrom as string) &&
    ['requests', 'histograms', 'summary'].includes(load.grain as string) &&
    numbers.every(number => typeof number === 'number' && number >= 0 && number < 1e6) &&
    Number(load.seconds) / Number(load.windowSeconds) < mostWindows &&
    isListOf(load.cells, ({ latency }) => isObject(latency) && Array.isArray(latency.buckets))
  )
}

const isFact = ({ name, unit, advice, value, limit }: Record<string, unknown>): boolean =>
  [name, unit, advice].every(text => typeof text === 'string') &&
  [value, limit].every(number => typeof number === 'number')
