import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { replaceSection } from '../verdict/page.ts'
import { benchRepository } from './repository.ts'
import { services, shop } from './services.ts'
import { type StartedRun, startedSection } from './table.ts'

/*
 * `npm run bench:started -- --runs 20`: the command of dist/ builds and starts two copies of the
 * demo shop in one job and compares them, as a pull request is compared with its base. Adds what
 * came of each run to bench/started/runs.json and prints the table of docs/verdict-quality.md; with
 * `--write` the page is written too. `--slower 1.2`: every response of head takes so much longer.
 *
 * `npm run bench:started -- --languages Node,Python,Go`: a service each in Node, Python and Go, set
 * up by `init` alone; one branch that is 20% slower and one that is not.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    slower: { type: 'string', default: '1' },
    duration: { type: 'string', default: '30s' },
    languages: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const results = fileURLToPath(new URL('./runs.json', import.meta.url))
const page = fileURLToPath(new URL('../../docs/verdict-quality.md', import.meta.url))

if (values.languages) compareLanguages(values.languages.split(','))
else compareShops()

function compareShops(): void {
  const runs = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as StartedRun[])
    : []
  const repository = benchRepository()
  try {
    const config = shop.files['reliability-gate.yml']!.replace('DURATION', values.duration)
    repository.branch('main', { ...shop.files, 'reliability-gate.yml': config })
    repository.branch('topic', { [shop.delayIn]: values.slower })
    for (let run = 1; run <= Number(values.runs); run += 1) {
      repository.gate('run')
      const { verdict, evidence, objectives } = repository.record()
      const changes = Object.fromEntries(
        objectives.map(({ name, change }) => [name, change ?? null]),
      )
      const failed = objectives.filter(one => one.verdict === 'fail').map(({ name }) => name)
      const seconds = evidence.load?.seconds ?? 0
      const { slower, duration } = values
      runs.push({ slower: Number(slower), duration, verdict, seconds, failed, changes })
      process.stderr.write(`${run}/${values.runs} ${JSON.stringify(runs.at(-1))}\n`)
      writeFileSync(results, `${JSON.stringify(runs, null, 2)}\n`)
    }
  } finally {
    repository.remove()
  }
  const section = startedSection(runs)
  process.stdout.write(section)
  if (values.write) writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), section))
}

function compareLanguages(languages: readonly string[]): void {
  for (const language of languages) {
    const { files, delayIn } = services[language]!
    const repository = benchRepository()
    try {
      repository.branch('main', files)
      const { output } = repository.gate('init')
      process.stdout.write(`# ${language}\n\n${output}\n`)
      repository.branch('main', {})
      for (const [name, delay] of [
        ['equal', '1'],
        ['slower', '1.2'],
      ] as const) {
        repository.branch(name, { [delayIn]: delay })
        const { exitCode, output } = repository.gate('run')
        process.stdout.write(
          `## ${language}, ${name}: exit code ${exitCode}\n\n${repository.scorecard() ?? output}\n`,
        )
      }
    } finally {
      repository.remove()
    }
  }
}
