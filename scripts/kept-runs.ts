import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startShop } from '../examples/shop/server.ts'
import { ready, requests } from './shop-load.ts'

/*
 * The thirty runs of test/unit/gate/review/shop, by real runs of dist/ against the shop in
 * examples/, on loopback. Its responses take 1.4 times as long from the twentieth on. About fifteen
 * minutes, on a machine with nothing else to do:
 *
 *   npm run -s build && node scripts/kept-runs.ts
 */
const root = join(import.meta.dirname, '..')
const home = join(root, 'test/unit/gate/review/shop')
const folder = mkdtempSync(join(tmpdir(), 'kept-runs-'))
const total = 30
const firstSlow = 20

const config = (url: string): object => ({
  service: 'shop',
  target: { url, ready },
  load: {
    rate: '80/s',
    duration: '25s',
    warmup: '2s',
    requests,
  },
  objectives: [
    'availability >= 99%',
    'p(95) < 55ms',
    'p(95){checkout} < 120ms',
    'throughput >= 75/s',
  ],
  baseline: { history: { dir: 'history' } },
})

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=shop', '-c', 'user.email=shop@example.com', ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })

async function run(number: number): Promise<void> {
  git('commit', '--allow-empty', '--quiet', '--message', `run ${number}`)
  const shop = await startShop({ seed: number, slower: number < firstSlow ? 1 : 1.4 })
  writeFileSync(join(folder, 'reliability-gate.yml'), JSON.stringify(config(shop.url)))
  const words = [join(root, 'dist/index.js'), 'run', '--quiet']
  const gate = spawn(process.execPath, words, { cwd: folder, stdio: 'inherit' })
  await once(gate, 'exit').finally(shop.close)
}

try {
  git('init', '--quiet', '--initial-branch', 'main')
  for (let number = 1; number <= total; number += 1) await run(number)
  const kept = join(folder, 'history')
  const months = readdirSync(kept).filter(name => name.endsWith('.ndjson'))
  for (const name of months) copyFileSync(join(kept, name), join(home, name))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
