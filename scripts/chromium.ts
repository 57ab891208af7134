import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { defined } from '../src/model/basics/defined.ts'
import { fetchTool } from './fetch-tool.ts'

const execute = promisify(execFile)
const decompress = promisify(brotliDecompress)
const recipe = fileURLToPath(new URL('../test/systems/tools/chromium', import.meta.url))
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A program, and the folder of the libraries that it brings with it. */
type Program = { path: string; libraries?: string }

/**
 * A headless browser that reaches no network: one that is installed, or else the one that
 * test/systems/tools/chromium pins.
 * @throws where neither can be had, with why in one line.
 */
export async function startChromium(): Promise<Browser> {
  const { path, libraries } = findInstalled() ?? (await fetchChromium())
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...defined({ LD_LIBRARY_PATH: libraries }) },
    args: [
      '--headless',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function findInstalled(): Program | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const path = names
    .flatMap(name => folders.map(folder => join(folder, name)))
    .find(name => existsSync(name))
  return path === undefined ? undefined : { path }
}

/** The package holds the program and its libraries compressed. */
async function fetchChromium(): Promise<Program> {
  const home = await fetchTool(recipe)
  const unpacked = join(home, 'unpacked')
  if (!existsSync(unpacked)) {
    const packed = join(home, 'node_modules/@sparticuz/chromium/bin')
    const work = await mkdtemp(`${unpacked}-`)
    await writeFile(join(work, 'chromium'), await readPacked(join(packed, 'chromium.br')))
    await chmod(join(work, 'chromium'), 0o755)
    await writeFile(join(work, 'libraries.tar'), await readPacked(join(packed, 'al2023.tar.br')))
    await execute('tar', ['xf', 'libraries.tar'], { cwd: work })
    // Of two callers at once, the later one finds it done.
    await rename(work, unpacked).catch(() => rm(work, { recursive: true }))
  }
  return { path: join(unpacked, 'chromium'), libraries: join(unpacked, 'lib') }
}

const readPacked = async (path: string): Promise<Buffer> => decompress(await readFile(path))
