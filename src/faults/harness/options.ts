import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { hostedOption } from '../hosted/hosted-option.ts'
import { secretVariable, startWithin } from '../hosted/variable.ts'

/** An experiment of Harness Chaos Engineering. `apiKey`: the variable that holds it. */
export type HarnessFault = {
  experiment: string
  account: string
  organization: string
  project: string
  apiKey: string
  url: string
  startMs: number
}

const id = (what: string, example: string) =>
  ({
    option: matching(/^[A-Za-z0-9_$-]{1,128}$/, `the id of ${what}`, `such as ${example}`),
    required: true,
    doc: `Id of ${what}.`,
    example,
  }) as const

const ownFields = {
  experiment: id('the experiment', '4a3c1f0e-8a2d-4a9c-9d8e-6f0f6f3f2b11'),
  account: id('the account', 'kmpySmUISimoRrJL6NL73w'),
  organization: id('the organization', 'default'),
  project: id('the project', 'shop'),
  'api-key': {
    option: secretVariable,
    required: true,
    doc: 'The environment variable that holds an API key.',
    example: `\${HARNESS_API_KEY}`,
  },
  url: {
    option: baseUrl,
    doc: 'The API of chaos.',
    default: 'https://app.harness.io/gateway/chaos/manager/api',
  },
  'start-within': startWithin,
} as const satisfies Fields

export const option: Option<HarnessFault> = hostedOption(
  'harness',
  ownFields,
  'An experiment of Harness Chaos Engineering.',
  ({ experiment, account, organization, project, ...written }) => ({
    experiment,
    account,
    organization,
    project,
    apiKey: written['api-key'],
    url: written.url?.url ?? defaultOf(ownFields.url).url,
    startMs: written['start-within'] ?? defaultOf(startWithin),
  }),
)
