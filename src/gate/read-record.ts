import { readFile } from 'node:fs/promises'
import { Problem } from '../model/problem.ts'
import type { RunRecord } from '../model/record.ts'

const largestBytes = 256 * 1024 * 1024

/**
 * A record from its file.
 * @throws Problem `record` where the file is missing, is no JSON, is no record, or is of a newer gate.
 */
export async function readRecord(path: string): Promise<RunRecord> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Problem('record', `record ${path} cannot be read: ${error.code ?? error.message}`)
  })
  if (text.length > largestBytes) throw new Problem('record', `record ${path} is larger than 256 MB`)
  const data = parseJson(text, path)
  if (!isRecord(data)) {
    throw new Problem('record', `${path} is not a record of a run`, {
      hint: 'expected the record.json of a report folder',
    })
  }
  if (data.schemaVersion !== 1) {
    throw new Problem('record', `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, {
      hint: 'use a newer gate',
    })
  }
  return data
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('record', `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isRecord(data: unknown): data is RunRecord {
  if (typeof data !== 'object' || data === null) return false
  return ['schemaVersion', 'verdict', 'plan', 'evidence', 'objectives'].every(key => Object.hasOwn(data, key))
}
