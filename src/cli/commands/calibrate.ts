import { relative, resolve } from 'node:path'
import { calibrateOnce } from '../../gate/calibrate/calibrate.ts'
import {
  keepCalibration,
  mostRuns,
  usualCalibrationFile,
} from '../../gate/calibrate/calibration-file.ts'
import { describeCalibration } from '../../gate/calibrate/describe-calibration.ts'
import { evidencePorts } from '../../gate/evidence-ports.ts'
import type { Calibration } from '../../model/plan/baseline.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import { interruptedExitCode } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { reportUndone } from '../../tools/leftovers.ts'
import { machineOfRun } from '../../tools/machine.ts'
import { readArguments } from '../arguments.ts'
import { readGivenPlan } from '../given-plan.ts'
import { ownLeftovers } from '../leftovers.ts'
import { terminalContext } from '../terminal-context.ts'

/** `calibrate`: the same build on both sides, and what they differ by into a file. */
export async function calibrate(words: string[]): Promise<number> {
  const given = readArguments('calibrate', words)
  const runs = Number(given.text('runs') ?? '1')
  if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns) {
    throw new Problem('usage', `--runs: expected a whole number from 1 to ${mostRuns}`)
  }
  const { plan, secrets, calibrationFile } = await readGivenPlan(given, { calibrates: true })
  const redactor = createRedactor(secrets)
  const machine = machineOfRun(process.env, secrets)
  const leftovers = await ownLeftovers(machine)
  const context = terminalContext(redactor, given, leftovers)
  const paired = withBaseline(undisturbed(plan))
  // What a server tells is not what is calibrated: none is asked, and none started.
  const loaded = { ...paired, providers: [] }
  const ports = evidencePorts(loaded, {
    folder: process.cwd(),
    machine,
    leftovers,
    redact: redactor.redact,
  })
  const path = resolve(given.text('file') ?? calibrationFile ?? usualCalibrationFile)
  let calibration: Calibration | undefined
  try {
    for (let run = 1; run <= runs; run += 1) {
      if (runs > 1) context.log.info(`Calibration run ${run} of ${runs}`)
      const offsets = await calibrateOnce(paired, ports, context)
      if (!offsets) return interruptedExitCode
      calibration = await keepCalibration(path, plan.service, offsets)
    }
  } finally {
    await leftovers.undoAll(undone => reportUndone(undone, context.log))
  }
  process.stdout.write(describeCalibration(calibration!, path, isOneDeployment(paired)))
  if (calibrationFile === undefined) {
    process.stderr.write(
      `\nName it in the config:\n  baseline: { calibration: ${relative(process.cwd(), path)} }\n`,
    )
  }
  return 0
}

/** Two equal builds differ by something without a fault too, and that is what is calibrated. */
const undisturbed = ({ chaos: _, ...plan }: Plan): Plan => plan

/** One URL twice, where there is no second deployment; and where both are one, that is meant. */
function withBaseline(plan: Plan): Plan {
  const baseline = plan.baseline ?? { ...plan.target, tolerance: 0.1 }
  return { ...plan, baseline: { ...baseline, isTarget: true } }
}

const isOneDeployment = ({ target, baseline }: Plan): boolean =>
  target.from.kind === 'url' &&
  baseline?.from.kind === 'url' &&
  target.from.url === baseline.from.url
