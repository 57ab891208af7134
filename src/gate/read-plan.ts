import { dirname, resolve } from 'node:path'
import { buildPlan, type Overrides, type PlanOptions, serviceNameOf } from '../config/build-plan.ts'
import { importSlos } from '../config/imports/import-slos.ts'
import { type Config, configFiles, defaultConfig, parseConfig, readServiceName } from '../config/parse-config.ts'
import type { Plan, TargetPlan, TlsPlan } from '../model/plan.ts'
import { Problem } from '../model/problem.ts'
import { readAlertFiles } from './alert-files.ts'
import { readCalibration } from './calibration-file.ts'
import { readImports } from './read-imports.ts'
import { readText } from './read-text.ts'
import { isoDate, systemClock } from './system-clock.ts'
import { readTlsFiles } from './tls-files.ts'

export type PlanSource = {
  /** As the user named it; absent: the usual places, then the built-in defaults. */
  config?: string
  folder: string
  /** Absent where nothing will be sent: `${NAME}` then stays as it is. */
  environment: Record<string, string | undefined> | undefined
  overrides: Overrides
  options: PlanOptions
}

export type ReadPlan = {
  plan: Plan
  secrets: string[]
  file: string | undefined
  /** Path of the calibration file that the config names, whether it is there or not. */
  calibrationFile: string | undefined
}

/**
 * The config file and what overrides it, as one plan.
 * @throws Problem `config` with every mistake of the file and of the inputs.
 */
export async function readPlan({ config, folder, environment, overrides, options }: PlanSource): Promise<ReadPlan> {
  const read = await withImports(await readConfig(config, folder, environment), { folder, overrides, options })
  const { plan, secrets } = buildPlan(read, overrides, options)
  const named = read.settings.baseline?.calibration
  const calibrationFile = named && resolve(folder, dirname(read.file ?? ''), named)
  const calibration = calibrationFile && (await readCalibration(calibrationFile, plan.service))
  if (named && !calibration && !options.calibrates) {
    throw new Problem('config', `calibration file ${named}: there is no such file`, {
      hint: '`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed',
    })
  }
  const fromConfig = (file: string) => resolve(folder, dirname(read.file ?? ''), file)
  const secured = await withTls(plan, read.settings, fromConfig)
  const objectives = await readAlertFiles(plan.objectives, read.settings.objectives ?? [], {
    folder,
    config: read.file,
  })
  return {
    plan: { ...secured.plan, objectives, ...(calibration && { calibration: { ...calibration, file: named } }) },
    secrets: [...secrets, ...secured.secrets],
    file: read.file,
    calibrationFile,
  }
}

/** The objectives of the files that `slos` imports. */
async function withImports(
  config: Config,
  { folder, overrides, options }: Pick<PlanSource, 'folder' | 'overrides' | 'options'>,
): Promise<Config> {
  const { settings, file } = config
  const imports = settings.slos?.imports ?? []
  if (imports.length === 0) return config
  const found = await readImports(imports, { folder, config: file })
  const service = serviceNameOf(settings, overrides.service?.trim(), options.repository)
  return { ...config, imported: importSlos(found, service) }
}

/** The texts of the files that target, baseline and Prometheus name for TLS. */
async function withTls(
  plan: Plan,
  { target, baseline, prometheus }: Config['settings'],
  resolve: (file: string) => string,
): Promise<{ plan: Plan; secrets: string[] }> {
  const read = (section: string, named: TlsPlan | undefined) => named && readTlsFiles(section, named, resolve)
  const [ofTarget, ofBaseline] = [await read('target', target?.tls), await read('baseline', baseline?.tls)]
  const ofPrometheus = await read('prometheus', prometheus?.tls)
  return {
    plan: {
      ...plan,
      target: withRoute(plan.target, ofTarget),
      ...(plan.baseline && { baseline: withRoute(plan.baseline, ofBaseline) }),
      ...(plan.prometheus && { prometheus: { ...plan.prometheus, ...(ofPrometheus && { tls: ofPrometheus }) } }),
    },
    secrets: [ofTarget?.key, ofBaseline?.key, ofPrometheus?.key].filter(key => key !== undefined),
  }
}

const withRoute = <T extends TargetPlan>(target: T, tls: TlsPlan | undefined): T =>
  tls ? { ...target, route: { ...target.route, tls } } : target

/** The name in a config that is wrong elsewhere: its failed check must still be the one that a branch requires. */
export async function findServiceName({
  config,
  folder,
}: Pick<PlanSource, 'config' | 'folder'>): Promise<string | undefined> {
  const { text, path } = (await readFirst(config, folder).catch(() => undefined)) ?? {}
  return text !== undefined && path !== undefined ? readServiceName(text, path) : undefined
}

async function readConfig(
  named: string | undefined,
  folder: string,
  environment: PlanSource['environment'],
): Promise<Config> {
  const found = await readFirst(named, folder)
  return found
    ? parseConfig(found.text, { file: found.path, environment, today: isoDate(systemClock.now()) })
    : defaultConfig()
}

async function readFirst(
  named: string | undefined,
  folder: string,
): Promise<{ path: string; text: string } | undefined> {
  for (const path of named ? [named] : configFiles) {
    const text = await textOf(resolve(folder, path), named !== undefined)
    if (text !== undefined) return { path, text }
  }
  return undefined
}

async function textOf(path: string, mustExist: boolean): Promise<string | undefined> {
  const read = await readText(path)
  if (read.kind === 'text') return read.text
  if (!read.isThere && !mustExist) return undefined
  throw new Problem('config', `config file ${path}: ${read.why}`, {
    hint: 'check the path, relative to the working folder',
  })
}
