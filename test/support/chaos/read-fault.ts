import { faultOption } from '../../../src/faults/faults.ts'
import { parseYaml } from '../../../src/language/yaml/parse-yaml.ts'

/** The fault that a config writes, and the messages of its mistakes; JSON is YAML. */
export function readFault(written: unknown, environment: Readonly<Record<string, string>> = {}) {
  const [reading, node] = parseYaml(JSON.stringify(written), { file: 'f.yml', environment })
  const value = faultOption.read({ node: node!, path: 'fault', reading })
  return { value, mistakes: reading.found.map(({ mistake }) => mistake.message) }
}
