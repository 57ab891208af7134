import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/*
 * The files of a project with this setup run only while those beside them, which measure time, have
 * nothing to do.
 */
const lowest = 19
setPriority(lowest)
// On Linux a priority is that of one thread, and those that collect garbage and compile are there
// already.
if (process.platform === 'linux')
  for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), lowest)
