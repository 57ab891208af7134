import type { Unit } from './basics/units.ts'
import type { Failure } from './evidence/evidence.ts'
import type { Grade, Interval, JudgedObjective, Ruling } from './judgement.ts'
import type { Comparator } from './plan/objective.ts'
import type { RunContext } from './record.ts'
import type { BlockingRule, Verdict } from './verdict.ts'

/**
 * What every rendering shows, in one order; all foreign text still raw: each format escapes for
 * itself.
 */
export type Scorecard = {
  service: string
  verdict: Verdict
  /** What it would have been, where `advisory` keeps it from blocking. */
  advisory: boolean
  blocks: boolean
  wouldBlock?: BlockingRule
  /** Absent where the run is green. */
  ruling?: Ruling
  grade: Grade | null
  score: number | null
  reason: string
  /** Why the run ended before its evidence was complete. */
  failure?: Failure
  rows: JudgedObjective[]
  /**
   * ISO 8601, null where nobody knows, and seconds; of several steps the first one's. Null where no
   * load ran.
   */
  measured: { start: string | null; seconds: number; steps?: number } | null
  /** The address that was measured, as far as it is known. */
  target: string
  head: Head
  /** Below the head, in the order in which they are shown. */
  sections: Section[]
  context: RunContext
  commit: string | null
  /** Version of the gate that made the record. */
  gateVersion: string
}

/** What stands at the top of a scorecard, below its title. */
export type Head = {
  /** Why the run got its verdict; of a long reason what it is about is bold. */
  reason: Text
  /** What the verdict does to the check; empty where the run passed. */
  consequence: Text
  /** What kept the run from ending, and what to do about it: a paragraph each. */
  more: Text[]
  /** The size of the run, its commit and its log. */
  facts: Text[]
}

/**
 * Where a scorecard is shown: in the comment and the check, in the job's summary, in the report, in
 * a terminal or a log.
 */
export type Surface = 'comment' | 'summary' | 'html' | 'terminal'

/**
 * A part of the scorecard as data: whoever draws it knows its blocks, and no section by its name.
 */
export type Section = SectionContent & {
  /** What it is called where it is left out: `server metrics`. */
  id: string
  /** What a reader needs least has the lowest rank, and is left out first where not all fits. */
  rank: number
  /**
   * It is never left out as a whole: where not all fits, its tables lose their least important rows
   * last of all.
   */
  essential?: true
  on: readonly Surface[]
}

export type SectionContent = {
  /** Absent where its blocks need none. */
  title?: string
  /** Where the title is shown, if not wherever the section is. */
  titleOn?: readonly Surface[]
  /** How many things it shows. */
  count?: number
  /** One sentence that says what it shows. */
  lead?: string
  /** Markdown folds it below its title, or shows it folded open; absent: it is not folded. */
  fold?: 'closed' | 'open'
  blocks: Block[]
}

/** `on`: where it is drawn, if not wherever its section is. */
export type Block = { on?: readonly Surface[] } & (
  | Note
  | Table
  | List
  | Figures
  | Code
  | ChartBlock
  | Charts
  | Waterfall
)

/** A paragraph. `small`: an explanation, in small type where there is any. */
export type Note = { kind: 'note'; text: Text; small?: true }

type Code = { kind: 'code'; text: string; language?: string }

/**
 * Label and text of each line, such as why an objective is open. `mark`: its verdict's sign before
 * it.
 */
export type List = { kind: 'list'; items: ListItem[] }
export type ListItem = { mark?: Verdict; label: Text; text: Text[] }

/** Names and values: what was measured, where and when. */
export type Figures = { kind: 'figures'; rows: { label: string; value: Text }[] }

/** Each row has a cell for every column. */
export type Table = {
  kind: 'table'
  columns: Column[]
  rows: Cell[][]
  /**
   * Indices of the rows that are a part of the one above them: wherever that goes, they go with it.
   */
  parts?: readonly number[]
  /** What the report says below each row, a line each. */
  details?: readonly (readonly string[])[]
  /**
   * Indices of the rows, the most important first: the first of them stay where not all rows fit.
   * Absent: as they stand.
   */
  importance?: readonly number[]
  /** The sum of all rows; it is shown even where rows are left out. */
  foot?: Cell[]
  /** What a row is, and what several are. */
  of: readonly [one: string, several: string]
  /** As many rows as are enough in a terminal; absent: all. */
  few?: number
  /** The title below which Markdown folds it. */
  fold?: string
}

export type Column = {
  head: string
  isNumber?: boolean
  on?: readonly Surface[]
  /** Its head in a terminal, where a first column's stands for the title of the section too. */
  short?: string
  /**
   * Its place in a terminal, which drops columns from the right where it is too narrow; absent:
   * where it stands.
   */
  place?: number
}

export type Cell =
  | string
  | {
      text: Text
      /** A good or a bad thing, in colour where there is any. */
      tone?: 'bad'
      /** Its sign before the text. */
      mark?: Verdict
      /** A share, drawn as a bar before the text. */
      bar?: number | null
      /** Drawn in the report, in place of the text. */
      gauge?: Gauge
      /**
       * Small print: below the text in the report, in parentheses in Markdown, nowhere in a
       * terminal.
       */
      aside?: string
      /** The text in a terminal that is too narrow for all of it. */
      short?: string
      /** What the report says below it. */
      below?: string
      /** Code points that are shown at most. */
      most?: number
    }

/**
 * Where a value and its interval lie beside a threshold. All of them are on one scale, which no
 * reader sees.
 */
export type Gauge = {
  value: number
  interval: Interval | null
  threshold: number
  comparator: Comparator
  verdict: Verdict
  /** Base, of a comparison. */
  base?: number
  /** Where red begins, if that is not at the threshold. */
  red?: number
}

/** Text, plain or in pieces. */
export type Text = string | readonly Span[]
export type Span =
  | string
  | { code: string; most?: number }
  | { bold: string }
  /** Without a string the address itself is shown. */
  | { link: string; text?: string }
  /**
   * Values as a line of bars up to `top`, if one is not higher, where there is no better picture.
   */
  | { bars: readonly (number | null)[]; top?: number }

/** What belongs to one request, over its time of `ms`; only the report draws it. */
export type Waterfall = { kind: 'waterfall'; title: Text; ms: number; rows: WaterfallRow[] }

/** `at`: ms after the start; `depth`: how many of those above it belongs to. */
export type WaterfallRow = {
  label: string
  depth: number
  at: number
  ms: number
  tone: Tone
  failed?: true
}

/** One picture; `caption` says in words what it shows. */
export type ChartBlock = { kind: 'chart'; chart: Chart; caption?: Text }

/** Pictures in a grid, of which null leaves a place empty; `heads` stand above its two columns. */
export type Charts = {
  kind: 'charts'
  title?: string
  heads?: readonly [string, string]
  charts: (Chart | null)[]
}

/** Lines over a common axis. */
export type Chart = {
  title: string
  unit: Unit
  /** Absent: seconds from the start of the measured part. */
  x?: { label: string; unit: string }
  /** The end of the axis, where it goes beyond the last point. */
  end?: number
  /** Width of the windows that the points stand for, in seconds. */
  windowSeconds?: number
  lines: ChartLine[]
  limits?: ChartLimit[]
  /** Stretches of the axis that are shaded. */
  spans?: ChartSpan[]
  /** What shaded and faintly shaded stretches are; absent: a fault is active, and its recovery. */
  spanKeys?: readonly [shaded: string, faint: string]
  /**
   * A value that the y axis reaches even where nothing is as high, so that two pictures can be
   * compared.
   */
  reach?: number
  /**
   * A few values far above the rest are cut off at the top, so that one timeout does not hide the
   * rest.
   */
  cutsPeaks?: boolean
  size?: 'whole' | 'half' | 'third'
}

/** A point without a value is a gap. */
export type ChartLine = {
  label: string
  tone: Tone
  points: readonly (readonly [x: number, y: number | null])[]
}
/** `isFaint`: of what follows on another one. */
type ChartSpan = { label: string; from: number; to: number; isFaint?: true }
/**
 * A dashed line across the chart, red unless it has a tone. `noun`: what a sentence calls it;
 * absent: `limit`.
 */
export type ChartLimit = { label: string; value: number; tone?: 'grey'; noun?: string }

/** Colours of lines, in the order in which they are given to many. */
export const tones = ['blue', 'violet', 'teal', 'yellow', 'pink', 'grey'] as const
export type Tone = (typeof tones)[number] | 'red'
