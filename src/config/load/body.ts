import { secretsOfBody } from '../../language/access/telling-names.ts'
import { jsonValue } from '../../language/json-value.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { file, text } from '../../language/scalars/texts.ts'
import { pairsOf } from '../../language/section.ts'
import { isTemplate } from '../../language/template.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { BodyFile, HttpRequestPlan } from '../../model/plan/load.ts'
import { Secret } from '../../model/secret.ts'
import { form } from './form.ts'
import { multipart } from './multipart.ts'

const mostBodyCharacters = 64 * 1024

/** A file that is sent as it is, and where the config names it. */
const bodyFile: Option<BodyFile> = {
  ...file,
  read: spot => {
    const path = file.read(spot)
    if (path === undefined) return undefined
    if (isTemplate(path))
      return mistake(spot, {
        message: 'the path of a file has no placeholders',
        hint: 'the file is read once, before the load',
      })
    return { path, place: spot.reading.place(spot.node.at) }
  },
}

/** The kinds of body that a request can have, of which it has one at most. */
export const bodyFields = {
  json: { option: jsonValue, doc: 'A body, sent as JSON.', otherwise: 'no body' },
  body: {
    option: text({ most: mostBodyCharacters, expected: 'a string' }),
    doc: 'A body, sent as is.',
    otherwise: 'no body',
    example: 'sku=1',
  },
  form: {
    option: form,
    doc: 'A body, sent as a form (`application/x-www-form-urlencoded`).',
    otherwise: 'no body',
  },
  multipart: {
    option: multipart(bodyFile),
    doc: 'A body, sent as a form with files (`multipart/form-data`): fields by name, each a string or `{ file: a.jpg, type: image/jpeg }`.',
    otherwise: 'no body',
  },
  file: {
    option: bodyFile,
    doc: 'A body that is the content of a file of at most 16 MB, sent as `application/octet-stream` unless `headers` say otherwise.',
    otherwise: 'no body',
    example: 'body.bin',
  },
} as const satisfies Fields

type BodyKey = keyof typeof bodyFields
export const bodyKeys = Object.keys(bodyFields) as BodyKey[]

export const exclusiveBodies = pairsOf(bodyKeys)

/** Keys in whose values placeholders are filled. */
export const filledBodyKeys = bodyKeys.filter(key => key !== 'file')

type BodyPlan = Pick<HttpRequestPlan, 'body' | 'bodyKind' | 'multipart' | 'file'>

/**
 * A body as the plan has it, the type that is sent with it, and the credentials in it; those of
 * `multipart` were noted as it was read.
 */
export function bodyOf(values: Partial<SectionOf<typeof bodyFields>>): {
  plan: BodyPlan
  type?: string
  secrets: string[]
} {
  const { json, body, form: pairs, multipart: fields, file: whole } = values
  if (json !== undefined) return ofText(JSON.stringify(json), 'json', 'application/json')
  if (pairs) return ofText(pairs.join('&'), 'form', 'application/x-www-form-urlencoded')
  if (body !== undefined) return ofText(body)
  if (whole) return { plan: { file: whole }, type: 'application/octet-stream', secrets: [] }
  return { plan: fields ? { multipart: fields } : {}, secrets: [] }
}

function ofText(
  written: string,
  kind?: HttpRequestPlan['bodyKind'],
  type?: string,
): ReturnType<typeof bodyOf> {
  return {
    plan: {
      body: new Secret(written),
      ...defined({ bodyKind: kind && isTemplate(written) ? kind : undefined }),
    },
    ...defined({ type }),
    secrets: secretsOfBody(written),
  }
}

/**
 * The boundary between the parts is made when they are sent, and only a header that names it can be
 * read.
 */
export function noteTypeOfMultipart(spot: Spot): void {
  if (!entryOf(spot.node, 'multipart')) return
  const headers = entryOf(spot.node, 'headers')?.value
  const typed =
    headers?.kind === 'map' && headers.entries.find(({ key }) => /^content-type$/i.test(key))
  if (typed)
    mistake(spot, {
      message: 'a request with `multipart` must not set its own Content-Type',
      hint: 'remove the header: it is sent with the boundary of the parts',
      at: typed.at,
    })
}
