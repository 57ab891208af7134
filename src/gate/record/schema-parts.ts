/* What the schemas of records have in common. Additional properties are open everywhere. */
export const count = { type: 'integer', minimum: 0 }
export const nullable = (type: string) => ({ type: [type, 'null'] })
export const time = { type: 'string', format: 'date-time' }
export const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })

export const required = (
  properties: Record<string, unknown>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(key => !optional.includes(key)),
})

/** A schema with its head; `name` is that of its file. */
export const schemaOf = (
  name: string,
  title: string,
  description: string,
  properties: Record<string, unknown>,
  optional: readonly string[] = [],
) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1/schema/${name}.schema.json`,
  title: `Reliability Gate: ${title}`,
  description,
  ...required(properties, optional),
})
