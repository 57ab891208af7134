import { isObject } from '../basics/is-object.ts'

/** Whether what is not decided blocks the pull request. */
type Blocking = 'neutral' | 'block'

export type Policy = Bounds &
  BlockingPolicy & {
    /**
     * Of the branch that a pull request is to be merged into; they hold as well as the plan's own.
     */
    base?: BaseBounds
  }

/** What becomes of a run that is neither green nor failed. */
export type BlockingPolicy = {
  inconclusive: Blocking
  noData: Blocking
  /** Absent in older records, where it is `block`. */
  tooFewRequests?: Blocking
  error: Blocking
}

/** What a run may not do. */
export type Bounds = {
  /**
   * Of target, baseline, and what is scraped. Absent: any host. Link-local and metadata addresses
   * are refused always.
   */
  allowedHosts?: string[]
  /** Of sources, and of who gives tokens for them. Absent: any host. */
  sourceHosts?: string[]
  /** How the file calls these; absent: `source-hosts`. */
  sourceHostsKey?: string
  limits?: LoadLimits
  /** Kinds of fault that may be injected. Absent in older records, which have none. */
  faults?: string[]
  /** Namespaces of a cluster that faults may reach, with `*`. Absent: any. */
  namespaces?: string[]
  /**
   * Sets of labels such as `app=checkout,tier=web`, one of which each selector of a fault has to
   * ask for. Absent: any.
   */
  selectors?: string[]
  /** What faults have to keep away from. Absent where nothing is broken. */
  production?: ProductionBounds
}

/** What a `chaos` of a config bounds. */
export type FaultBounds = Required<Pick<Bounds, 'faults' | 'production'>> &
  Pick<Bounds, 'namespaces' | 'selectors'>

/** `hosts`: of production; `isAllowed`: faults may be injected there all the same. */
export type ProductionBounds = { hosts: string[]; isAllowed: boolean }

/**
 * `name`: of the file that they are from; `unread`: why it is not known what it says, so that these
 * are ours.
 */
export type BaseBounds = Bounds & { name: string; unread?: string }

/**
 * The most that a load may be: arrivals a second and users of each side, at the highest step or
 * spike; the time that load is sent, and all requests, with warm-ups, every step and both sides.
 */
export type LoadLimits = {
  perSecond?: number
  users?: number
  durationMs?: number
  requests?: number
}

/** The plan's own bounds, and those of the base branch: both hold. */
export const boundsOf = ({ base, ...own }: Policy): Bounds[] => [own, ...(base ? [base] : [])]

/** Names and the values that they have to have: `app` and `checkout`. */
export type Labels = Readonly<Record<string, string>>

/** Labels as foreign JSON has them; none where it is no mapping. */
export const labelsIn = (value: unknown): Labels =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
    : {}

/** `app=checkout,tier=web`, as `chaos.selectors` has it. */
const labelsOf = (written: string): [name: string, value: string][] =>
  written.split(',').map(one => {
    const at = one.indexOf('=')
    return [one.slice(0, at), one.slice(at + 1)]
  })

/**
 * Whether a selector selects no more than what is allowed: it asks for all labels of at least one
 * of the sets.
 */
export const isSelectable = (labels: Labels, allowed: readonly string[]): boolean =>
  allowed.some(set =>
    labelsOf(set).every(([name, value]) => Object.hasOwn(labels, name) && labels[name] === value),
  )

/** `app=checkout,tier=web`. */
export const formatLabels = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',') || 'by no label'

/** `app=checkout or app=shop`. */
export const formatAllowed = (allowed: readonly string[]): string => allowed.join(' or ')
