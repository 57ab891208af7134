import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import { hostedOption } from '../hosted/hosted-option.ts'
import { secretVariable, startWithin } from '../hosted/variable.ts'

/** A scenario of Gremlin. `apiKey`: the variable that holds it. */
export type GremlinFault = {
  scenario: string
  team?: string
  apiKey: string
  url: string
  startMs: number
}

const guid = (what: string) =>
  matching(
    /^[A-Za-z0-9-]{8,64}$/,
    `the id of a ${what}`,
    'such as 509b83a7-a56f-4866-9b83-a7a56f1866cb',
  )

const ownFields = {
  scenario: {
    option: guid('scenario'),
    required: true,
    doc: 'Id of the scenario.',
    example: '509b83a7-a56f-4866-9b83-a7a56f1866cb',
  },
  team: { option: guid('team'), doc: 'Id of the team.', otherwise: 'that of the key' },
  'api-key': {
    option: secretVariable,
    required: true,
    doc: 'The environment variable that holds an API key.',
    example: `\${GREMLIN_API_KEY}`,
  },
  url: { option: baseUrl, doc: 'The API.', default: 'https://api.gremlin.com/v1' },
  'start-within': startWithin,
} as const satisfies Fields

export const option: Option<GremlinFault> = hostedOption(
  'gremlin',
  ownFields,
  'A scenario of Gremlin.',
  written => ({
    scenario: written.scenario,
    apiKey: written['api-key'],
    url: written.url?.url ?? defaultOf(ownFields.url).url,
    startMs: written['start-within'] ?? defaultOf(startWithin),
    ...defined({ team: written.team }),
  }),
)
