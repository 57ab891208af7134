import { secretsOfField } from '../../language/access/telling-names.ts'
import { mapping } from '../../language/mappings/mapping.ts'
import { matching } from '../../language/matching.ts'
import type { Fields, Option } from '../../language/option.ts'
import { text } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { isTemplate } from '../../language/template.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { BodyFile, FormField } from '../../model/plan/load.ts'
import { Secret } from '../../model/secret.ts'
import { scalarText } from './form.ts'

const mostFields = 200

const mediaType = matching(
  /^(?=.{1,200}$)[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/,
  'a media type',
  'such as image/jpeg',
  'media type',
)

/** Fields of `multipart/form-data` in their order; `file` reads the path of a file. */
export function multipart(file: Option<BodyFile>): Option<FormField[]> {
  const fileFields = {
    file: {
      option: file,
      doc: 'The file that is sent, of at most 16 MB.',
      required: true,
      example: 'a.jpg',
    },
    type: {
      option: mediaType,
      doc: 'Its media type.',
      default: 'application/octet-stream',
      example: 'image/jpeg',
    },
    filename: {
      option: text({ most: 200, expected: 'a name' }),
      doc: 'The file name that the server receives.',
      otherwise: 'its own name',
      example: 'me.jpg',
    },
  } as const satisfies Fields
  const ofFile = section(fileFields)

  const readField = (name: string, spot: Spot): FormField | undefined => {
    if (spot.node.kind === 'map') {
      const read = ofFile.read(spot)
      if (!read) return undefined
      const { file: content, type, filename } = read
      return {
        name,
        file: content,
        ...defined({ type: type || undefined, filename: filename || undefined }),
      }
    }
    const written = scalarText(spot.node)
    if (written !== undefined) {
      if (!isTemplate(written))
        for (const secret of secretsOfField(name, written)) spot.reading.secrets.add(secret)
      return { name, text: new Secret(written) }
    }
    return mistake(spot, {
      message: `expected a string, a number or a file; found ${describe(spot.node)}`,
      hint: 'such as { file: a.jpg }',
    })
  }

  return {
    ...mapping(
      {
        type: 'mapping of names to values and files',
        expected: 'a mapping of names to values and files',
        hint: 'such as { photo: { file: a.jpg } }',
        what: 'fields',
        least: 1,
        most: mostFields,
        values: { anyOf: [{ type: ['string', 'number', 'boolean'] }, ofFile.schema] },
        secret: true,
      },
      ({ key }, own) => readField(key, own),
    ),
    fields: {
      '<field>': {
        option: ofFile,
        doc: 'A field that is a file; any other value is sent as text.',
        otherwise: 'a string',
      },
    },
  }
}
