import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { readSchemas } from '../../src/gate/record/read-schema.ts'
import { type Schema, schemaMistake } from '../../src/gate/record/schema-mistake.ts'
import { defined } from '../../src/model/basics/defined.ts'
import { isObject } from '../../src/model/basics/is-object.ts'
import { exampleRecord } from '../support/examples/example-record.ts'

/* Records are held to their schemas by code of our own, which Ajv checks here. */
const ajv = new Ajv2020({ allowUnionTypes: true })
addFormats.default(ajv)

/** For Ajv: an optional null is absent. */
const lenient = (schema: Schema): Schema => ({
  ...schema,
  ...defined({
    properties:
      schema.properties &&
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, one]) => [
          name,
          schema.required?.includes(name)
            ? lenient(one)
            : { anyOf: [lenient(one), { type: 'null' }] },
        ]),
      ),
    items: schema.items && lenient(schema.items),
    anyOf: schema.anyOf?.map(lenient),
    additionalProperties: schema.additionalProperties && lenient(schema.additionalProperties),
  }),
})

/** With the first parts of each list, which are like the others. */
const shortened = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.slice(0, 2).map(shortened)
  return isObject(data)
    ? Object.fromEntries(Object.entries(data).map(([name, one]) => [name, shortened(one)]))
    : data
}

type Change = { of: Record<string, unknown>; name: string; path: string }

const places = (data: unknown, path: string): Change[] =>
  isObject(data)
    ? Object.entries(data).flatMap(([name, one]) => {
        const at = `${path}.${name}`
        return [{ of: data, name, path: at }, ...places(one, at)]
      })
    : []

const others = [null, -1, 0.5, 1e9, '', 'x', true, [], {}]

const checks = readSchemas.map(schema => ({ schema, isRecord: ajv.compile(lenient(schema)) }))

test.each(['fail', 'never-ready'] as const)(
  'what is no record is found as Ajv finds it, at any place of %s',
  name => {
    const record = shortened(JSON.parse(JSON.stringify(exampleRecord(name))))
    const differing: string[] = []
    const compare = (what: string) => {
      for (const { schema, isRecord } of checks) {
        const found = schemaMistake(record, schema)
        if ((found === undefined) !== isRecord(record)) differing.push(what)
      }
    }
    compare('as it is')
    for (const { of, name: key, path } of places(record, '')) {
      const before = of[key]
      for (const other of others) {
        of[key] = other
        compare(`${path} = ${JSON.stringify(other)}`)
      }
      if (!Array.isArray(of)) {
        delete of[key]
        compare(`${path} missing`)
      }
      of[key] = before
    }
    expect(differing).toEqual([])
  },
)
