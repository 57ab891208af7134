import { baseUrl } from '../../language/base-url.ts'
import { limits } from '../../language/limits.ts'
import { link } from '../../language/link.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { section } from '../../language/section.ts'
import { defined } from '../../model/basics/defined.ts'
import { accessFields, buildSettled, overHttp } from '../access.ts'
import { publicUrl } from '../link-at.ts'
import type { Access, ProviderKind } from '../provider.ts'
import { type SpanAsk, spanAsk } from './span-ask.ts'

/* What backends of traces with an address of their own share. */

export const settleField = {
  option: duration({ least: 0, most: limits.settleMs }),
  doc: 'How long its spans take to be found after the load. The gate then reads until nothing changes.',
  default: '5s',
} as const

/** Settings of such a backend. `externalUrl`: its address for people. */
export type TraceSettings = Access & { settleMs: number; externalUrl?: string }

const fieldsAt = (title: string, example: string) =>
  ({
    url: {
      option: baseUrl,
      doc: `Base address of ${title}. Credentials in it become Basic authorization.`,
      required: true,
      example,
    },
    ...accessFields,
    settle: settleField,
  }) as const satisfies Fields

/** Of a backend with pages of its own. */
const pagesFields = {
  'external-url': {
    option: link,
    doc: 'Where people open traces: the scorecard links to them there.',
    otherwise: '`url`, where it has a public name and needs no headers',
  },
} as const satisfies Fields

export type TraceWritten = SectionOf<ReturnType<typeof fieldsAt> & typeof pagesFields>

/** The address of its pages for people. */
export const pagesOf = (settings: TraceSettings): string | undefined =>
  settings.externalUrl ?? publicUrl(settings)

/** `path`: of a trace on the backend's own pages; absent where it has no pages. */
type Words = Pick<ProviderKind, 'id' | 'title'> & { example: string; path?: string }

type TraceKind = Omit<ProviderKind<TraceWritten, TraceSettings, SpanAsk>, 'load'>

/** A backend of traces, without its code. */
export function traceKind({ id, title, example, path }: Words): TraceKind {
  const plain = fieldsAt(title, example)
  const option: Option<TraceWritten> = path
    ? section({ ...plain, ...pagesFields })
    : section(plain, { elsewhere: key => (key in pagesFields ? 'traces.link' : undefined) })
  return {
    id,
    title,
    page: `sources/${id}.md`,
    key: id,
    setting: {
      option,
      doc: `Where traces of the load are; see [${title}](sources/${id}.md).`,
      otherwise: 'none',
    },
    ask: spanAsk,
    plan: written => {
      const access = buildSettled(written, settleField)
      return (
        access && {
          ...access,
          ...defined({ externalUrl: written?.['external-url'] }),
        }
      )
    },
    ...overHttp,
    missing: `set ${id}.url in the config`,
    readsTraces: 'always',
    traceLink: settings => {
      const base = pagesOf(settings)
      return path && base && `${base.replace(/\/+$/, '')}${path}`
    },
  }
}
