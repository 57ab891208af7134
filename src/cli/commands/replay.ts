import { readSamples } from '../../engines/samples/read-samples.ts'
import { sampledOf } from '../../engines/samples/samples.ts'
import { publishRecord } from '../../gate/publish-record.ts'
import { judgeSamples } from '../../gate/record/judge-samples.ts'
import { ofRecord, readRecord, showable } from '../../gate/record/read-record.ts'
import { doubted, rejudge } from '../../gate/record/rejudge.ts'
import { locateReport, reportFolder } from '../../gate/record/report-files.ts'
import { Problem } from '../../model/problem.ts'
import type { RunRecord } from '../../model/record.ts'
import { renderings } from '../../render/renderings.ts'
import { reportOf } from '../../scorecard/build-scorecard.ts'
import type { Exit } from '../../scorecard/text/words.ts'
import { type Arguments, formatOf, readArguments } from '../arguments.ts'
import { exitByOf, exitOf } from '../exit.ts'
import { readOfflinePlan } from '../given-plan.ts'
import { printReport, printScorecard } from '../print.ts'

/**
 * `judge RECORD`: the verdict again from the evidence, with the record's plan or another config;
 * `judge --samples FILE`.
 */
export async function judgeAgain(words: string[]): Promise<number> {
  const given = readArguments('judge', words)
  const by = exitByOf(given)
  const [path] = given.positionals
  const samples = given.text('samples')
  const config = given.text('config')
  if ((path === undefined) === (samples === undefined)) {
    const hint = 'reliability-gate judge record.json, or judge --samples requests.ndjson'
    throw new Problem(
      'usage',
      'judge needs the path of a record, or --samples with the path of a file',
      { hint },
    )
  }
  const judged =
    path === undefined ? await judgeLog(samples!, config) : await judgeRecord(path, config)
  return show(judged, given, by)
}

async function judgeRecord(path: string, config: string | undefined): Promise<RunRecord> {
  const record = await readRecord(path)
  const other = config && (await readOfflinePlan(config))
  return ofRecord(path, () => showable(rejudge(record, other ? other.plan : record.plan)))
}

/** Raw samples of any tool, judged as a live run would be. */
async function judgeLog(path: string, config: string | undefined): Promise<RunRecord> {
  const samples = await readSamples(path)
  const { plan } = await readOfflinePlan(config, { sampled: sampledOf(samples) })
  return judgeSamples(samples, plan)
}

async function show(judged: RunRecord, given: Arguments, by: Exit['by']): Promise<number> {
  const folder = given.text('report-dir')
  const place = folder && (await locateReport(process.cwd(), folder))
  const { report } = await publishRecord(judged, place ? [reportFolder(place)] : [])
  const exit = exitOf(report.record, by)
  printReport(report, exit, given, report.record.notes.slice(judged.notes.length))
  return exit.code
}

/** `render RECORD --format F`: one rendering of a record, to standard output. */
export async function renderAgain(words: string[]): Promise<number> {
  const given = readArguments('render', words)
  const format = formatOf(given, renderings)
  const path = given.positionals[0]!
  const record = await readRecord(path)
  const report = reportOf(ofRecord(path, () => doubted(record)))
  const text = ofRecord(path, () => renderings[format](report))
  if (format === 'terminal') printScorecard(report.scorecard)
  else process.stdout.write(text)
  return 0
}
