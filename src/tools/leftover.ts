/**
 * Something that a run does outside of its own process and has to undo. Plain JSON: another process
 * may have to read it. `id` is chosen before the thing is done and names it alone; `title` is what
 * people call it, such as `Prometheus`; `data` is what undoing takes besides.
 */
export type Leftover = { kind: string; id: string; title: string; data?: unknown }

/** Where whoever does such a thing announces it. */
export type Leave = {
  /**
   * Saves the leftover, in the stead of what was saved of the same thing before. Call it before the
   * thing is done: what is killed in between is then undone all the same.
   */
  add: (leftover: Leftover) => void
  /** The thing is undone: nobody has to care any more. */
  done: (leftover: Leftover) => void
}

/**
 * Undoes one leftover. Safe to repeat, and to call where the thing was never done. Throws where it
 * cannot be undone.
 */
export type Undo = (leftover: Leftover) => Promise<'undone' | 'was not there'>
