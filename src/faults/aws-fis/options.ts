import { readAwsPlan } from '../../language/access/auth.ts'
import { region } from '../../language/access/auth-names.ts'
import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { hostedOption } from '../hosted/hosted-option.ts'
import { startWithin } from '../hosted/variable.ts'

/** An experiment template of AWS Fault Injection Service. */
export type FisFault = { template: string; region: string; url: string; startMs: number }

const ownFields = {
  template: {
    option: matching(
      /^[A-Za-z0-9-]{1,64}$/,
      'the id of an experiment template',
      'such as EXT1a2b3c4d5e6f7',
    ),
    required: true,
    doc: 'Id of the experiment template. Each of its actions needs a duration, unless the experiment is `lasting`.',
    example: 'EXT1a2b3c4d5e6f7',
  },
  region: {
    option: region,
    doc: 'Region of the template.',
    otherwise: '`AWS_REGION`',
    example: 'eu-west-1',
  },
  url: {
    option: baseUrl,
    doc: "Another address of the API than AWS's own.",
    otherwise: "AWS's endpoint of the region",
  },
  'start-within': startWithin,
} as const satisfies Fields

export const option: Option<FisFault> = hostedOption(
  'aws-fis',
  ownFields,
  'An experiment of AWS FIS. Requests are signed with the keys of the environment.',
  ({ template, url, ...written }, spot) => {
    const own = {
      ...spot,
      node: entryOf(spot.node, 'aws-fis')!.value,
      path: `${spot.path}.aws-fis`,
    }
    const plan = readAwsPlan({ ...defined({ region: written.region }), service: 'fis' }, own)
    if (!plan) return undefined
    const { region } = plan
    const usual = `https://fis.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
    const startMs = written['start-within'] ?? defaultOf(startWithin)
    return { template, region, url: url?.url ?? usual, startMs }
  },
)
