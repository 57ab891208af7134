import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { hostedOption } from '../hosted/hosted-option.ts'
import { secretVariable, startWithin } from '../hosted/variable.ts'

/** An experiment of Steadybit. `token`: the variable that holds it. */
export type SteadybitFault = { experiment: string; token: string; url: string; startMs: number }

const ownFields = {
  experiment: {
    option: matching(/^[A-Za-z0-9]{1,20}-\d{1,9}$/, 'the key of an experiment', 'such as ADM-2'),
    required: true,
    doc: 'Key of the experiment.',
    example: 'ADM-2',
  },
  token: {
    option: secretVariable,
    required: true,
    doc: 'The environment variable that holds an access token of the team.',
    example: `\${STEADYBIT_TOKEN}`,
  },
  url: {
    option: baseUrl,
    doc: 'The address of the platform.',
    default: 'https://platform.steadybit.com',
  },
  'start-within': startWithin,
} as const satisfies Fields

export const option: Option<SteadybitFault> = hostedOption(
  'steadybit',
  ownFields,
  'An experiment of Steadybit.',
  written => ({
    experiment: written.experiment,
    token: written.token,
    url: written.url?.url ?? defaultOf(ownFields.url).url,
    startMs: written['start-within'] ?? defaultOf(startWithin),
  }),
)
