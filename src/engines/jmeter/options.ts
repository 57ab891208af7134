import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import { properties } from '../../language/mappings/environment.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { file, text } from '../../language/scalars/texts.ts'
import { toolFields } from '../foreign/settings.ts'

export const jmeterFields = {
  plan: {
    option: file,
    doc: 'A JMeter test plan, beside the config; see [the engine](engines/jmeter.md).',
    required: true,
    example: 'plan.jmx',
  },
  properties: {
    option: properties,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written in a config.
    doc: 'Properties for the plan (`${__P(threads)}`), and of JMeter itself. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.',
    otherwise: 'none',
  },
  retarget: {
    option: text({ most: 253, expected: 'a host, such as `api.example.com`' }),
    doc: 'The host in the plan that stands for the target. JMeter runs a copy of the plan in which the target replaces it.',
    otherwise: 'the only host in the plan',
    example: 'api.example.com',
  },
  remotes: {
    option: list(text({ most: 253, expected: 'a host, such as `10.0.0.7`' }), {
      most: limits.workers,
      what: 'hosts',
      name: host => host,
    }),
    doc: 'Hosts of JMeter servers, which you start. Each of them runs the whole plan, so the load is multiplied by their number.',
    otherwise: 'JMeter sends from this machine',
    example: ['10.0.0.7', '10.0.0.8:1099'],
  },
  ...toolFields,
} as const satisfies Fields

export type JmeterSettings = SectionOf<typeof jmeterFields>
