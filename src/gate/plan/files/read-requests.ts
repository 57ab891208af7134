import { readHar } from '../../../config/load/sources/har.ts'
import { readOpenapi } from '../../../config/load/sources/openapi.ts'
import type {
  Refused,
  RequestSource,
  SourcedRequests,
} from '../../../config/load/sources/request-source.ts'
import { type Config, withBroken } from '../../../config/parse-config.ts'
import { defined } from '../../../model/basics/defined.ts'
import { listed } from '../../../model/basics/listed.ts'
import type { HttpRequestPlan } from '../../../model/plan/load.ts'
import type { Mistake } from '../../../model/problem.ts'
import { fromConfig, type Home, pathFrom } from './texts.ts'

/** A recording is far larger than anything that a person writes. */
const largestBytes = 64 * 1024 * 1024
const mostListed = 5

/**
 * The same config with the requests of the file that `load.requests` names, and a warning that
 * lists what of it is not sent. A file that cannot be read, or says nothing that could be sent, is
 * a mistake where it is named.
 */
export async function withRequests(
  config: Config,
  home: Home,
): Promise<{ config: Config; warnings: Mistake[]; secrets: string[]; mistakes: Mistake[] }> {
  const { load } = config.settings
  const source = load?.requests
  if (!source || !('kind' in source)) return { config, warnings: [], secrets: [], mistakes: [] }
  const { kind, place } = source
  const name = `load.requests.${kind}: ${source.file}`
  const withSent = (sent: HttpRequestPlan[] | undefined): Config => {
    const { requests: _, ...rest } = load
    return {
      ...config,
      settings: { ...config.settings, load: { ...rest, ...defined({ requests: sent }) } },
    }
  }
  const read = await readSource(source, home)
  if ('refused' in read) {
    const { refused, hint } = read
    return {
      config: withBroken(withSent(undefined), 'load'),
      warnings: [],
      secrets: [],
      mistakes: [{ message: `${name}: ${refused}`, hint, place }],
    }
  }
  const { requests, leftOut, secrets } = read
  const warnings =
    leftOut.length === 0
      ? []
      : [
          {
            message: `${name}: not sent: ${listed(leftOut, mostListed)}`,
            hint: 'add those that matter to load.requests or load.scenarios',
            place,
          },
        ]
  return { config: withSent(requests), warnings, secrets, mistakes: [] }
}

async function readSource(source: RequestSource, home: Home): Promise<SourcedRequests | Refused> {
  const read = await home.texts.read(pathFrom(home, source.file), largestBytes)
  if (read.kind === 'missing') return { refused: read.why, hint: read.hint ?? fromConfig }
  return readAs(source, read.text)
}

const readAs = (source: RequestSource, text: string): SourcedRequests | Refused =>
  source.kind === 'har' ? readHar(text, source.hosts) : readOpenapi(text, source.operations)
