import { dirname, isAbsolute, join } from 'node:path'
import { readHar } from '../../../config/load/sources/har.ts'
import { readOpenapi } from '../../../config/load/sources/openapi.ts'
import type { RequestSource } from '../../../config/load/sources/request-source.ts'
import type { Config } from '../../../config/parse-config.ts'
import { type Mistake, Problem } from '../../../model/problem.ts'
import type { Home } from './texts.ts'

/** A recording is far larger than anything that a person writes. */
const largestBytes = 64 * 1024 * 1024
const mostListed = 5

/**
 * The same config with the requests of the file that `load.requests` names, and a warning that
 * lists what of it is not sent.
 * @throws Problem `config` where the file cannot be read, or says nothing that could be sent.
 */
export async function withRequests(
  config: Config,
  home: Home,
): Promise<{ config: Config; warnings: Mistake[]; secrets: string[] }> {
  const { load } = config.settings
  const source = load?.requests
  if (!source || !('kind' in source)) return { config, warnings: [], secrets: [] }
  const { kind, place } = source
  const name = `load.requests.${kind}: ${source.file}`
  const read = readAs(source, await textOf(source, home))
  if ('refused' in read) {
    const message = `${name}: ${read.refused}`
    throw new Problem('config', message, { mistakes: [{ message, hint: read.hint, place }] })
  }
  const { requests, leftOut, secrets } = read
  const warnings =
    leftOut.length === 0
      ? []
      : [
          {
            message: `${name}: not sent are ${listed(leftOut)}`,
            hint: 'write what matters of it under load.requests or load.scenarios',
            place,
          },
        ]
  const settings = { ...config.settings, load: { ...load, requests } }
  return { config: { ...config, settings }, warnings, secrets }
}

const readAs = (source: RequestSource, text: string) =>
  source.kind === 'har' ? readHar(text, source.hosts) : readOpenapi(text, source.operations)

async function textOf(
  { kind, file, place }: RequestSource,
  { texts, config }: Home,
): Promise<string> {
  const path = isAbsolute(file) ? file : join(dirname(config ?? ''), file)
  const read = await texts.read(path, largestBytes)
  if (read.kind === 'text') return read.text
  const message = `load.requests.${kind}: ${file}: ${read.why}`
  const hint = read.hint ?? 'the path is taken from the folder of the config'
  throw new Problem('config', message, { mistakes: [{ message, hint, place }] })
}

const listed = (all: readonly string[]): string =>
  all.length <= mostListed
    ? all.join(', ')
    : `${all.slice(0, mostListed).join(', ')} and ${all.length - mostListed} more`
