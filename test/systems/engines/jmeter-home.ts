import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Lays out the jars as JMeter's own archive does, and gives what runs it. @param lib folder of the
 * jars.
 */
export async function layOutJmeter(lib: string, home: string): Promise<string> {
  const jars = await readdir(lib)
  for (const folder of ['bin', 'lib/ext', 'lib/junit'])
    await mkdir(join(home, folder), { recursive: true })
  const launcher = jars.find(name => /^ApacheJMeter-\d/.test(name))!
  const settings = jars.find(name => name.startsWith('ApacheJMeter_config'))!
  await copyFile(join(lib, launcher), join(home, 'bin/ApacheJMeter.jar'))
  execFileSync('jar', ['xf', join(lib, settings)], { cwd: home })
  for (const name of jars.filter(one => one !== launcher))
    await symlink(
      join(lib, name),
      join(home, name.startsWith('ApacheJMeter_') ? 'lib/ext' : 'lib', name),
    )
  return `exec java -Djmeter.home="${home}" -cp "${home}/bin/ApacheJMeter.jar" org.apache.jmeter.NewDriver "$@"`
}
