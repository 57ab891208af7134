import { posix } from 'node:path'
import type { Config } from '../../../config/parse-config.ts'
import { readPlainFile } from '../../../files/plain-file.ts'
import type { TlsFiles } from '../../../language/access/tls.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import type { TargetPlan, TlsPlan } from '../../../model/plan/target.ts'
import type { Mistake } from '../../../model/problem.ts'
import { Secret } from '../../../model/secret.ts'
import { keysOf } from '../../../providers/providers.ts'
import { fromConfig, type Text } from './texts.ts'

/** Where a machine keeps the certificates of the authorities that it trusts. */
const machinesOwn = [
  '/etc/ssl/certs',
  '/etc/ssl/cert.pem',
  '/etc/pki/tls/certs',
  '/etc/pki/ca-trust',
  '/etc/ca-certificates',
  '/usr/share/ca-certificates',
  '/usr/local/share/ca-certificates',
]
const largestBytes = 1024 * 1024

type ReadTls = { tls?: TlsPlan; secrets: string[]; mistakes: Mistake[] }

/**
 * A plan with the PEM files that the `tls` sections of target, baseline and the sources name, and
 * the keys in them.
 */
export async function withTls(
  plan: Plan,
  config: Config,
  textOf: (file: string) => Promise<Text>,
): Promise<{ plan: Plan; secrets: string[]; mistakes: Mistake[] }> {
  const read = async (keys: readonly string[], named: TlsFiles | undefined): Promise<ReadTls> =>
    named ? await readTlsFiles(keys, named, { textOf, config }) : { secrets: [], mistakes: [] }
  const { target, baseline } = config.settings
  const [ofTarget, ofBaseline, ...ofProviders] = await Promise.all([
    read(['target'], target?.tls),
    read(['baseline'], baseline?.tls),
    ...plan.providers.map(one => read(keysOf(one), one.settings.tls as TlsFiles | undefined)),
  ])
  const providers = plan.providers.map((provider, i) => {
    const tls = ofProviders[i]?.tls
    return tls ? { ...provider, settings: { ...provider.settings, tls } } : provider
  })
  const all = [ofTarget, ofBaseline, ...ofProviders]
  return {
    plan: {
      ...plan,
      target: withRoute(plan.target, ofTarget.tls),
      ...defined({ baseline: plan.baseline && withRoute(plan.baseline, ofBaseline.tls) }),
      providers,
    },
    secrets: all.flatMap(({ secrets }) => secrets),
    mistakes: all.flatMap(({ mistakes }) => mistakes),
  }
}

const withRoute = <T extends TargetPlan>(target: T, tls: TlsPlan | undefined): T =>
  tls ? { ...target, route: { ...target.route, tls } } : target

/**
 * The PEM files that one `tls` section names. They lie where all files of a config do; an authority
 * may be one of the machine's as well. One that cannot be read is a mistake, and so are files that
 * are no PEM or do not go together; no mistake says what is in them.
 */
async function readTlsFiles(
  keys: readonly string[],
  named: TlsFiles,
  { textOf, config }: { textOf: (file: string) => Promise<Text>; config: Config },
): Promise<ReadTls> {
  const section = [...keys, 'tls'].join('.')
  const at = (...path: string[]) => defined({ place: config.placeOf(...keys, 'tls', ...path) })
  const files = Object.entries(named) as [keyof TlsFiles, string][]
  const read = await Promise.all(
    files.map(async ([key, file]) => ({
      key,
      file,
      text: key === 'ca' && isMachinesOwn(file) ? await readAuthority(file) : await textOf(file),
    })),
  )
  const mistakes = read.flatMap(({ key, file, text }): Mistake[] =>
    text.kind === 'text'
      ? []
      : [
          {
            message: `${section}.${key}: ${file} cannot be read: ${text.why}`,
            hint: text.hint ?? fromConfig,
            ...at(key),
          },
        ],
  )
  if (mistakes.length > 0) return { secrets: [], mistakes }
  const texts = read.flatMap(({ key, text }) => (text.kind === 'text' ? [[key, text.text]] : []))
  const tls = Object.fromEntries(texts) as TlsFiles
  // Loading it takes a sixth of the time in which `validate` starts, and few configs name such
  // files.
  const { createSecureContext } = await import('node:tls')
  try {
    createSecureContext(tls)
  } catch (error) {
    const message = `${section}: the files cannot be used (${codeOf(error)})`
    const hint = 'expected PEM; `key` has to be the key of `cert`, without a passphrase'
    return { secrets: [], mistakes: [{ message, hint, ...at() }] }
  }
  return {
    tls: Object.fromEntries(texts.map(([key, text]) => [key!, new Secret(text!)])),
    secrets: tls.key === undefined ? [] : [tls.key],
    mistakes: [],
  }
}

/**
 * Certificates are no secrets. Where their folder's links lead is the business of whoever keeps the
 * machine.
 */
function isMachinesOwn(file: string): boolean {
  const path = posix.normalize(file)
  return machinesOwn.some(own => path === own || path.startsWith(`${own}/`))
}

async function readAuthority(path: string): Promise<Text> {
  const read = await readPlainFile(path, largestBytes)
  return read.kind === 'missing' ? read : { kind: 'text', text: read.bytes.toString('utf8') }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown'
