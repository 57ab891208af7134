import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { tryFiles } from '../../scripts/try-files.ts'
import { availableServers } from '../support/servers/metrics-servers.ts'

const servers = await availableServers()

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return folder
}

const rule = (more: string) =>
  `groups:\n  - name: g\n    rules:\n      - { alert: A, expr: up == 0, ${more} }\n`
const resource = (text: string) =>
  `kind: PrometheusRule\nspec:\n${text.replace(/^/gm, '  ').trimEnd()}\n`

test.skipIf(!servers.includes('prometheus'))(
  'files are read by promtool and by the gate, and those are told where the two disagree',
  async () => {
    const folder = await folderWith({
      'good.yml': rule("labels: { a: b }, annotations: { a: '{{ $labels.job }}' }"),
      'anchors.yml': `groups:\n  - name: g\n    rules:\n      - { alert: A, expr: up, labels: &l { a: b } }\n      - { alert: B, expr: up, labels: *l }\n`,
      'deeper/resource.yaml': `${resource(rule('for: 5m'))}---\n${resource(rule('for: 1m').replace('name: g', 'name: h'))}`,
      'config-map.yaml': `kind: ConfigMap\ndata:\n  r.yml: |\n${rule('for: 5m').replace(/^/gm, '    ')}`,
      'both-refuse.yml': rule('for: 5 minutes'),
      'no-promql.yml': rule('for: 5m').replace('up == 0', '"sum("'),
      'other.yml': 'a: 1\n',
      'broken.yml': 'groups: [\n',
    })
    const { files, disagreements } = await tryFiles(folder)
    expect(files).toBe(6)
    // PromQL is left to the server, which is asked before the load.
    expect(disagreements).toEqual([
      expect.stringMatching(
        /^no-promql\.yml: promtool refuses it: .*could not parse expression.*; the gate accepts it$/,
      ),
    ])
  },
)

test('what a tool that is not there would have read is counted', async () => {
  const folder = await folderWith({
    'pyrra.yaml': 'apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\n',
  })
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await tryFiles(folder)).toEqual({ files: 0, disagreements: [], untried: { pyrra: 1 } })
})
