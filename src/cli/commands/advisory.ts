import { readRecentRuns } from '../../gate/advisory/recent-runs.ts'
import { readRecordedRuns } from '../../gate/advisory/recorded-runs.ts'
import { connectGitHub } from '../../github/github.ts'
import type { PastRuns } from '../../model/advisory.ts'
import { dayMs } from '../../model/basics/units.ts'
import { Problem } from '../../model/problem.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import {
  renderAdvisoryJson,
  renderAdvisoryMarkdown,
  renderAdvisoryTerminal,
} from '../../render/advisory.ts'
import { type Arguments, formatOf, readArguments } from '../arguments.ts'
import { findGitHub } from '../github/github-place.ts'
import { terminalOptions } from '../print.ts'
import { terminalContext } from '../terminal-context.ts'

const renderings = {
  terminal: (past: PastRuns) => renderAdvisoryTerminal(past, terminalOptions()),
  markdown: renderAdvisoryMarkdown,
  json: renderAdvisoryJson,
} as const

const mostDays = 365

/**
 * `advisory [FOLDER|RECORD...]`: what blocked pull requests, and what would have but for advisory
 * mode.
 */
export async function advisory(words: string[]): Promise<number> {
  const given = readArguments('advisory', words)
  const format = formatOf(given, renderings)
  const days = daysOf(given.text('days') ?? '30')
  const fromFiles = given.positionals.length > 0
  if (fromFiles && (given.text('repository') ?? given.text('days')) !== undefined)
    throw new Problem(
      'usage',
      '--repository and --days apply to GitHub only, not to files of records',
    )

  const past = fromFiles
    ? await readRecordedRuns(given.positionals)
    : await readFromGitHub(given, days)
  const service = given.text('service')
  const runs = service === undefined ? past.runs : past.runs.filter(run => run.service === service)
  process.stdout.write(renderings[format]({ ...past, runs }))
  return 0
}

async function readFromGitHub(given: Arguments, days: number): Promise<PastRuns> {
  const place = await findGitHub(process.env, given.text('repository'))
  if ('why' in place)
    throw new Problem('usage', place.why, { hint: `${place.hint}; or give a folder of records` })
  const { signal, log, clock, proxies } = terminalContext(createRedactor([place.token]), given)
  const github = connectGitHub({ ...place, signal, log, proxies })
  const since = new Date(clock.now() - days * dayMs).toISOString()
  return readRecentRuns(github, { since, repository: `${place.owner}/${place.repo}` })
}

function daysOf(text: string): number {
  const days = Number(text)
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days
  throw new Problem(
    'usage',
    `--days: expected a whole number from 1 to ${mostDays}; found ${JSON.stringify(text)}`,
  )
}
