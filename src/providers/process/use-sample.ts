/**
 * What some processes used together at a moment: Unix seconds, seconds of CPU and bytes read and
 * written since the watch began, bytes of memory. What the platform does not report is absent.
 */
export type UseSample = {
  at: number
  processes: number
  cpuSeconds: number
  memory: number
  threads?: number
  openFiles?: number
  ioBytes?: number
}

/**
 * What one process has used since its start, and holds now; or the `processes` of a container, of
 * which `pid` is the first.
 */
export type ProcessUse = { pid: number; processes?: number } & Omit<UseSample, 'at' | 'processes'>
