import { dirname, isAbsolute, join, resolve } from 'node:path'
import { givenFlags } from '../../config/given-flags.ts'
import { importSlos } from '../../config/imports/import-slos.ts'
import { withoutPolicy } from '../../config/overrides.ts'
import { type Config, parseConfig, readServiceName } from '../../config/parse-config.ts'
import { buildPlan, serviceNameOf } from '../../config/plan/build-plan.ts'
import type { PlanOptions } from '../../config/plan/plan-options.ts'
import { referenceMistakes } from '../../config/plan/references.ts'
import { within } from '../../files/within.ts'
import type { TlsFiles } from '../../language/access/tls.ts'
import type { Override } from '../../language/yaml/overlay.ts'
import { defined } from '../../model/basics/defined.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { Plan, Waiver } from '../../model/plan/plan.ts'
import type { TargetPlan, TlsPlan } from '../../model/plan/target.ts'
import { type Mistake, Problem } from '../../model/problem.ts'
import { keysOf } from '../../providers/providers.ts'
import { takeCalibration } from '../calibrate/calibration-file.ts'
import { isoDate, systemClock } from '../system-clock.ts'
import { type BasePolicy, underBase } from './base-policy.ts'
import { readAlertFiles } from './files/alert-files.ts'
import { readBodyFiles } from './files/body-files.ts'
import { readDataFiles } from './files/data-files.ts'
import { readImports } from './files/read-imports.ts'
import { withRequests } from './files/read-requests.ts'
import { surveyChecks, surveyRequests } from './files/survey-requests.ts'
import { findConfig, folderTexts, type Home, rootOf, type Text, type Texts } from './files/texts.ts'
import { readTlsFiles } from './files/tls-files.ts'
import { foresee } from './foresee.ts'
import { holdBounds } from './hold-bounds.ts'
import { holdChecks } from './hold-checks.ts'
import { surveyEngine } from './survey-engine.ts'

export type PlanSource = {
  /** As the user named it; absent: the usual places, then the built-in defaults. */
  config?: string | undefined
  folder: string
  /**
   * Below which the files that the config names have to lie; absent: the folder, or that of a
   * config outside of it.
   */
  root?: string
  /** Where the config comes from, and what it names but for files of TLS; absent: the folder. */
  texts?: Texts
  /** What the base branch of a pull request says of the plan. */
  base?: BasePolicy | undefined
  /** Absent where nothing will be sent: `${NAME}` then stays as it is. */
  environment: Record<string, string | undefined> | undefined
  /** What inputs or flags say in the stead of the config. */
  overrides: readonly Override[]
  options: PlanOptions
}

export type ReadPlan = {
  plan: Plan
  /** What is looked at without load. */
  checks: CheckPlan[]
  /** What is right, and will hardly do what was meant. */
  warnings: Mistake[]
  secrets: string[]
  /** Of the plan's own, those that the base branch does not have. */
  ignoredWaivers: Waiver[]
  file: string | undefined
  /** Path of the calibration file that the config names, whether it is there or not. */
  calibrationFile: string | undefined
}

/**
 * The config file and what overrides it, as one plan.
 * @throws Problem `config` with every mistake of the file and of the inputs.
 */
export async function readPlan(source: PlanSource): Promise<ReadPlan> {
  const { config, folder, environment, overrides, base } = source
  const { root = rootOf(folder, config) } = source
  const files = folderTexts(folder, root)
  const { texts = files } = source
  const today = isoDate(systemClock.now())
  const found = await findConfig(config, texts)
  const written = parseConfig(found?.text, {
    file: found && texts.nameOf(found.path),
    environment,
    overrides: texts.ofCommit ? withoutPolicy(overrides) : overrides,
    // A waiver that has ended is a mistake of who has the file at hand; on the base branch it is
    // one that does not hold.
    ...(!texts.ofCommit && { today }),
  })
  const home = { texts, config: found?.path }
  const { config: surveyed, sampled } = await surveyEngine(written, found?.path, source)
  const sourced = await withRequests(surveyed, home)
  const read = await withImports(sourced.config, home, source.options)
  const options = { ...source.options, ...(sampled && { sampled }) }
  const built = buildPlan(read, options)
  const { plan, ignored } = underBase(built.plan, base, today)
  holdBounds(plan, { config: read, options })
  holdChecks(plan, read)
  const fromConfig = (file: string) =>
    isAbsolute(file) ? file : join(dirname(found?.path ?? ''), file)
  const named = read.settings.baseline?.calibration
  const calibration =
    named && takeCalibration(fromConfig(named), plan.service, await texts.read(fromConfig(named)))
  if (named && !calibration && !options.calibrates) {
    throw new Problem('config', `calibration file ${named}: there is no such file`, {
      hint: '`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed',
    })
  }
  await holdFolder(plan.history?.dir, ['baseline', 'history', 'dir'], { folder, root }, read)
  const { from } = plan.target
  const appFolder = from.kind === 'started' ? from.folder : undefined
  await holdFolder(appFolder, ['target', 'folder'], { folder, root }, read)
  const secured = await withTls(plan, read.settings, file => files.read(fromConfig(file)))
  const objectives = await readAlertFiles(plan.objectives, home)
  const { data, secrets } = await readDataFiles(read.settings.load?.data ?? [], home)
  const bodied = await readBodyFiles(plan.load.requests, {
    root,
    pathOf: file => resolve(folder, fromConfig(file)),
  })
  const requests = await surveyRequests(bodied, home)
  const load = { ...plan.load, requests, ...(data.length > 0 && { data }) }
  const checks = await surveyChecks(read.settings.checks ?? [], home)
  assertReferences(read, { ...plan, load, objectives })
  const given = givenFlags(config, overrides, read)
  return {
    checks,
    warnings: [...sourced.warnings, ...foresee({ ...plan, load, objectives })],
    plan: {
      ...secured.plan,
      load,
      objectives,
      ...(given.length > 0 && { given }),
      ...(calibration && { calibration: { ...calibration, file: named } }),
    },
    secrets: [...built.secrets, ...sourced.secrets, ...secured.secrets, ...secrets],
    ignoredWaivers: ignored,
    file: found?.path,
    calibrationFile: named && resolve(folder, fromConfig(named)),
  }
}

/** @throws Problem `config` with every name that nothing has. */
function assertReferences(config: Config, plan: Plan): void {
  const mistakes = referenceMistakes(config, plan)
  if (mistakes.length === 0) return
  const count = mistakes.length === 1 ? 'a name' : `${mistakes.length} names`
  const message = `${config.file ?? 'the config'} has ${count} that nothing has`
  throw new Problem('config', message, { mistakes })
}

/** The objectives of the files that `slos` imports. */
async function withImports(
  config: Config,
  home: Home,
  { repository }: PlanOptions,
): Promise<Config> {
  const { settings } = config
  const imports = settings.slos?.imports ?? []
  if (imports.length === 0) return config
  const found = await readImports(imports, home)
  const service = serviceNameOf(settings, repository)
  return { ...config, imported: importSlos(found, service) }
}

/** The texts of the files that target, baseline and the sources name for TLS. */
async function withTls(
  plan: Plan,
  { target, baseline }: Config['settings'],
  textOf: (file: string) => Promise<Text>,
): Promise<{ plan: Plan; secrets: string[] }> {
  const read = async (section: string, named: TlsFiles | undefined) =>
    named && (await readTlsFiles(section, named, textOf))
  const [ofTarget, ofBaseline] = [
    await read('target', target?.tls),
    await read('baseline', baseline?.tls),
  ]
  const ofProviders = await Promise.all(
    plan.providers.map(one =>
      read(keysOf(one).join('.'), one.settings.tls as TlsFiles | undefined),
    ),
  )
  const providers = plan.providers.map((provider, i) => {
    const tls = ofProviders[i]?.tls
    return tls ? { ...provider, settings: { ...provider.settings, tls } } : provider
  })
  return {
    plan: {
      ...plan,
      target: withRoute(plan.target, ofTarget?.tls),
      ...(plan.baseline && { baseline: withRoute(plan.baseline, ofBaseline?.tls) }),
      providers,
    },
    secrets: [ofTarget, ofBaseline, ...ofProviders].flatMap(one => one?.secrets ?? []),
  }
}

/**
 * A folder that the run reads, writes, or starts an app in: it is held to what the files of a
 * config are.
 */
async function holdFolder(
  named: string | undefined,
  keys: string[],
  { folder, root }: { folder: string; root: string },
  { placeOf }: Config,
): Promise<void> {
  if (named === undefined) return
  const found = await within(root, resolve(folder, named))
  if (found.kind === 'within') return
  const message = `${keys.join('.')}: ${named}: ${found.why}`
  const place = placeOf(...keys)
  throw new Problem('config', message, {
    mistakes: [{ message, ...defined({ hint: found.hint }), ...defined({ place }) }],
  })
}

const withRoute = <T extends TargetPlan>(target: T, tls: TlsPlan | undefined): T =>
  tls ? { ...target, route: { ...target.route, tls } } : target

/**
 * The name in a config that is wrong elsewhere: its failed check must still be the one that a
 * branch requires.
 */
export async function findServiceName(
  config: string | undefined,
  texts: Texts,
  overrides: readonly Override[],
): Promise<string | undefined> {
  const found = await findConfig(config, texts).catch(() => undefined)
  return readServiceName(found?.text, { file: found?.path, overrides })
}
