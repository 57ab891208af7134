import { openDescription, type Schema } from '../openapi/description.ts'

/**
 * GitHub's own OpenAPI description, as far as the gate uses it: `scripts/cut-openapi.ts` cut it
 * out.
 */
export const { findRoute, resolve } = openDescription(new URL('openapi.json', import.meta.url), {
  owner: 'GitHub',
  anyError: 'basic-error',
  prepare: ajv => {
    const isUri = ajv.formats.uri as
      | { validate?: (text: string) => boolean }
      | ((text: string) => boolean)
    const uriTest = typeof isUri === 'function' ? isUri : isUri.validate!
    // GitHub answers '' where a deployment status has no address, against its own description.
    ajv.addFormat('uri', {
      type: 'string',
      validate: (text: string) => text === '' || uriTest(text),
    })
  },
})

export const schemaOf = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
