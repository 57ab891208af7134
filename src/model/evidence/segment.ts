/** A named part of the measured part of a run: seconds from its start, `to` not included. */
export type Segment = {
  name: string
  from: number
  to: number
  /**
   * The load is as it was asked for: what is asked of no segment by its name is asked of this one.
   */
  usual?: true
}
