import { resolve } from 'node:path'
import { configProblem } from '../../config/config-problem.ts'
import { givenFlags } from '../../config/given-flags.ts'
import { importSlos } from '../../config/imports/import-slos.ts'
import { withoutPolicy } from '../../config/overrides.ts'
import { type Config, readConfig, readServiceName, withBroken } from '../../config/parse-config.ts'
import { buildPlan, serviceNameOf } from '../../config/plan/build-plan.ts'
import type { PlanOptions } from '../../config/plan/plan-options.ts'
import { doubtfulReferences, referenceMistakes } from '../../config/plan/references.ts'
import { within } from '../../files/within.ts'
import type { Override } from '../../language/yaml/overlay.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { Plan, Waiver } from '../../model/plan/plan.ts'
import { type Mistake, Problem } from '../../model/problem.ts'
import { isoDate, systemClock } from '../../tools/system-clock.ts'
import { type TakenCalibration, takeCalibration } from '../calibrate/calibration-file.ts'
import { type BasePolicy, underBase } from './base-policy.ts'
import { readAlertFiles } from './files/alert-files.ts'
import { readBodyFiles } from './files/body-files.ts'
import { readChecklistFile } from './files/checklist-file.ts'
import { readDataFiles } from './files/data-files.ts'
import { readImports } from './files/read-imports.ts'
import { withRequests } from './files/read-requests.ts'
import { surveyChecks, surveyRequests } from './files/survey-requests.ts'
import { findConfig, folderTexts, type Home, pathFrom, rootOf, type Texts } from './files/texts.ts'
import { withTls } from './files/tls-files.ts'
import { foresee } from './foresee.ts'
import { holdBounds } from './hold-bounds.ts'
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
  /** What people vouch for; for reviews. */
  checklist?: Checklist
  /** The label of the issues that are action items; for reviews. */
  actionLabel?: string
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
 * The config file, what overrides it and the files that it names, as one plan.
 * @throws Problem `config` with every mistake of all of them; `github` where the plan goes only
 * beyond bounds that hold because the base branch could not be read.
 */
export async function readPlan(source: PlanSource): Promise<ReadPlan> {
  const { config: named, folder, environment, overrides, base } = source
  const { root = rootOf(folder, named) } = source
  const files = folderTexts(folder, root)
  const { texts = files } = source
  const today = isoDate(systemClock.now())
  const found = await findConfig(named, texts)
  const home = { texts, config: found?.path }
  const written = readConfig(found?.text, {
    file: found && texts.nameOf(found.path),
    environment,
    overrides: texts.ofCommit ? withoutPolicy(overrides) : overrides,
    // A waiver that has ended is a mistake of who has the file at hand; on the base branch it is
    // one that does not hold.
    ...defined({ today: texts.ofCommit ? undefined : today }),
  })
  const grown = await withNamedFiles(written.config, source, home)
  const { config, options } = grown
  const built = buildPlan(config, options)
  const { plan, ignored } = underBase(built.plan, base, today)
  const filled = await withFilesOfPlan(plan, grown, { files, home, folder, root, today })
  const { whole, known } = filled
  assertRight(config, plan, options, [
    ...[written, grown, built, filled],
    { mistakes: await folderMistakes(plan, config, { folder, root }) },
    { mistakes: referenceMistakes(known, whole) },
  ])
  const given = givenFlags(named, overrides, config)
  return {
    checks: filled.checks,
    ...defined({
      checklist: filled.checklist,
      actionLabel: config.settings['action-items']?.label,
    }),
    warnings: [
      ...(found ? found.warnings : []),
      ...config.deprecated,
      ...grown.warnings,
      ...doubtfulReferences(known, whole),
      ...foresee(whole),
    ],
    plan: {
      ...whole,
      config: found ? texts.nameOf(found.path) : null,
      ...defined({ given: given.length > 0 ? given : undefined }),
    },
    secrets: [built, grown, filled].flatMap(({ secrets }) => secrets),
    ignoredWaivers: ignored,
    file: found?.path,
    calibrationFile: filled.calibrationFile,
  }
}

/** What a plan is built of: a config with what the files of its load and its SLOs say. */
type Grown = {
  config: Config
  options: PlanOptions
  warnings: Mistake[]
  secrets: string[]
  mistakes: Mistake[]
}

async function withNamedFiles(written: Config, source: PlanSource, home: Home): Promise<Grown> {
  const engine = await surveyEngine(written, home.config, source)
  const requests = await withRequests(engine.config, home)
  const imports = await withImports(requests.config, home, source.options)
  const { warnings, secrets } = requests
  return {
    config: imports.config,
    options: { ...source.options, ...defined({ sampled: engine.sampled }) },
    warnings,
    secrets,
    mistakes: [engine, requests, imports].flatMap(({ mistakes }) => mistakes),
  }
}

type Places = {
  /** Files of the folder, whatever the config comes from. */
  files: Texts
  home: Home
  folder: string
  root: string
  today: string
}

/**
 * The plan with what the files say that it names, and the config as far as it is known to be right.
 */
async function withFilesOfPlan(
  plan: Plan,
  { config, options }: Pick<Grown, 'config' | 'options'>,
  { files, home, folder, root, today }: Places,
) {
  const { settings } = config
  const rows = await readDataFiles(settings.load?.data ?? [], home)
  const bodied = await readBodyFiles(plan.load.requests, {
    root,
    pathOf: file => resolve(folder, pathFrom(home, file)),
  })
  const surveyed = await surveyRequests(bodied.requests, home)
  const checked = await surveyChecks(settings.checks ?? [], home)
  const listed = await readChecklistFile(config, home, today)
  const alerts = await readAlertFiles(plan.objectives, home)
  const secured = await withTls(plan, config, file => files.read(pathFrom(home, file)))
  const calibrated = await readCalibration(config, plan, home, options)
  const { data } = rows
  const whole: Plan = {
    ...secured.plan,
    load: {
      ...plan.load,
      requests: surveyed.requests,
      ...defined({ data: data.length > 0 ? data : undefined }),
    },
    objectives: alerts.objectives,
    ...defined({ calibration: calibrated.calibration }),
  }
  const broken = new Set([
    ...config.broken,
    ...(rows.mistakes.length > 0 ? (['load.data'] as const) : []),
    ...(alerts.mistakes.length > 0 ? (['objectives'] as const) : []),
  ])
  const steps = [rows, bodied, surveyed, checked, listed, alerts, secured, calibrated]
  return {
    whole,
    known: { ...config, broken },
    checks: checked.checks,
    checklist: listed.checklist,
    calibrationFile: calibrated.path && resolve(folder, calibrated.path),
    secrets: [secured, rows].flatMap(({ secrets }) => secrets),
    mistakes: steps.flatMap(({ mistakes }) => mistakes),
  }
}

/** The objectives of the files that `slos` imports. */
async function withImports(
  config: Config,
  home: Home,
  { repository }: PlanOptions,
): Promise<{ config: Config; mistakes: Mistake[] }> {
  const { settings } = config
  const imports = settings.slos?.imports ?? []
  if (imports.length === 0) return { config, mistakes: [] }
  const read = await readImports(imports, home)
  const { mistakes: ofTexts, ...imported } = importSlos(
    read.found,
    serviceNameOf(settings, repository),
  )
  const mistakes = [...read.mistakes, ...ofTexts]
  const known = mistakes.length === 0 ? config : withBroken(config, 'slos')
  return { config: { ...known, imported }, mistakes }
}

/** The file that `baseline.calibration` names; `path`: from the working folder. */
async function readCalibration(
  { settings, placeOf }: Config,
  plan: Plan,
  home: Home,
  { calibrates }: PlanOptions,
): Promise<Pick<TakenCalibration, 'calibration'> & { path?: string; mistakes: Mistake[] }> {
  const file = settings.baseline?.calibration
  if (file === undefined) return { mistakes: [] }
  const path = pathFrom(home, file)
  const { calibration, mistake } = takeCalibration(path, plan.service, await home.texts.read(path))
  if (calibration) return { calibration: { ...calibration, file }, path, mistakes: [] }
  if (!mistake && calibrates) return { path, mistakes: [] }
  const missing: Mistake = {
    message: `calibration file ${file}: there is no such file`,
    hint: '`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed',
  }
  const place = placeOf('baseline', 'calibration')
  return { path, mistakes: [{ ...(mistake ?? missing), ...defined({ place }) }] }
}

/**
 * Folders that the run reads, writes, or starts an app in: they are held to what the files of a
 * config are.
 */
async function folderMistakes(
  { history, target: { from } }: Plan,
  { placeOf }: Config,
  { folder, root }: { folder: string; root: string },
): Promise<Mistake[]> {
  const check = async (named: string | undefined, ...keys: string[]): Promise<Mistake[]> => {
    if (named === undefined) return []
    const found = await within(root, resolve(folder, named))
    if (found.kind === 'within') return []
    const message = `${keys.join('.')}: ${named}: ${found.why}`
    return [{ message, ...defined({ hint: found.hint, place: placeOf(...keys) }) }]
  }
  return [
    ...(await check(history?.dir, 'baseline', 'history', 'dir')),
    ...(await check(from.kind === 'started' ? from.folder : undefined, 'target', 'folder')),
  ]
}

function assertRight(
  config: Config,
  plan: Plan,
  options: PlanOptions,
  steps: readonly { mistakes: readonly Mistake[] }[],
): void {
  const mistakes = steps.flatMap(step => step.mistakes)
  const { own, ofBase } = holdBounds(plan, { config, options })
  if (mistakes.length + own.length + ofBase.length === 0) return
  if (mistakes.length + own.length === 0 && plan.policy.base?.unread !== undefined)
    throw new Problem('github', 'the plan exceeds what its policy allows', { mistakes: ofBase })
  throw configProblem([...mistakes, ...own, ...ofBase], config.file)
}

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
