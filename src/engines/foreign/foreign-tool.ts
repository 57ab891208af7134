import type { ByteTaker } from '../../files/byte-taker.ts'
import type { HealthFact } from '../../model/evidence/load/health-fact.ts'
import type { LoadReport, OwnThreshold, Side } from '../../model/evidence/load-report.ts'
import type { LoadOrder } from '../engine.ts'
import type { ScriptFault } from './health/script-faults.ts'
import type { ToolRequest } from './requests/tool-request.ts'
import type { RunningTool, ToolEnd, ToolLaunch } from './run-tool.ts'

/**
 * What a tool says of itself once it has ended. `version`: where only what it wrote tells it;
 * `remarks`: what a reader of the report should know; `faults`: what went wrong in its script.
 */
type ToolOutcome = {
  thresholds?: OwnThreshold[]
  health?: HealthFact[]
  version?: string
  remarks?: string[]
  faults?: ScriptFault[]
} & Pick<LoadReport, 'ranOut'>

/** Reads what one run of a tool writes. */
export type ToolReader = {
  /**
   * Is given each line, or what is written as it comes. It throws where a request should be and
   * cannot be read.
   */
  read: ((line: string) => void) | ByteTaker
  /** @throws Problem `engine` where the tool has failed. */
  end: (end: ToolEnd) => Promise<ToolOutcome>
}

/**
 * One run of a tool: against which deployment, its own folder, and which of the processes it is
 * that share the load of a side, from 0.
 */
export type ToolSide = {
  side: Side
  deployment: LoadOrder['head']
  folder: string
  process: number
}

/** What differs from tool to tool. */
export type ForeignTool = {
  title: string
  engine: LoadReport['engine']
  /** The longest that it may take until its first request. */
  startMs: number
  /**
   * How long it may go on after its time, to end in its own way, before the gate interrupts it;
   * absent: not at all.
   */
  overtimeMs?: number
  /** Cores that it can use; absent: all of the machine. */
  cores?: number
  /** How many of it share the load of each side; absent: one. */
  processes?: number
  /** How many machines send for each process; absent: it sends itself. */
  senders?: number
  /** How far apart those that share a load may begin; absent: as processes of one machine. */
  mostApartMs?: number
  /** Its load takes as long as the plan says, also where the last requests came earlier. */
  isTimed?: true
  /** Ids of processes on this machine that send for it, and that somebody else has started. */
  besides?: () => Promise<readonly number[]>
  /** What to do where it has too little CPU; absent: lower the load of the script. */
  advice?: string
  reader: (of: ToolSide, found: (request: ToolRequest) => void) => ToolReader
} & Started

export type Launch = (of: ToolSide) => Promise<Omit<ToolLaunch, 'machine' | 'leave' | 'folder'>>

/** `launch`: what is started on this machine; `start`: it starts what runs elsewhere itself. */
type Started = { launch: Launch } | { start: (of: ToolSide, taker: ByteTaker) => RunningTool }
