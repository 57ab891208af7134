import type { JsonSchema } from '../language/option.ts'
import { sectionSchema } from '../language/section.ts'
import { configFields } from './options.ts'

/**
 * The option table as JSON Schema 2020-12, for completion and checks in editors. It holds every
 * form; what is between values (bounds of times, names that must exist) only the gate itself
 * checks.
 */
export function buildConfigSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1/schema/config.schema.json',
    title: 'Reliability Gate',
    description: 'Configuration of Reliability Gate, reliability-gate.yml.',
    ...sectionSchema(configFields),
    minProperties: 1,
  }
}
