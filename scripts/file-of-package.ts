import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A JSON file of an npm package that is no dependency: it is fetched into a temporary folder. */
export function fileOfPackage(named: string, path: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  try {
    execFileSync('npm', ['pack', named, '--silent', '--pack-destination', folder], { cwd: folder })
    execFileSync('sh', ['-c', `tar -xzf *.tgz package/${path}`], { cwd: folder })
    return JSON.parse(readFileSync(join(folder, 'package', path), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
