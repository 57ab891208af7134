import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfigSchema } from '../src/config/config-schema.ts'
import { buildRecordSchema } from '../src/gate/record/record-schema.ts'
import { scheduledWorkflows } from '../src/init/write-schedule.ts'
import { actionManifests } from './action-manifest.ts'
import { renderConfigurationPage } from './configuration-page.ts'
import { buildCheckSchema, buildReviewSchema } from './over-time-schemas.ts'
import { renderSourcesPage } from './sources-page.ts'

/** Every generated file and what belongs into it; a test holds the files against this. */
export function generatedFiles(): Record<string, string> {
  return {
    'schema/config.schema.json': toJson(buildConfigSchema()),
    'schema/record.schema.json': toJson(buildRecordSchema()),
    'schema/check.schema.json': toJson(buildCheckSchema()),
    'schema/review.schema.json': toJson(buildReviewSchema()),
    'docs/configuration.md': renderConfigurationPage(),
    'docs/sources.md': renderSourcesPage(),
    ...actionManifests(),
    ...Object.fromEntries(
      scheduledWorkflows().map(({ name, text }) => [`examples/workflows/${name}.yml`, text]),
    ),
  }
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

if (import.meta.main) {
  for (const [file, text] of Object.entries(generatedFiles())) {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`wrote ${file}`)
  }
}
