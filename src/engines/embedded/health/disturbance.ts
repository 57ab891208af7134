/** Fewer times on either side show nothing. */
const fewest = 30
/** A smaller shift is borne: what both sides suffer alike cancels. */
const leastShift = Math.log(1.1)
/** Standard errors that a shift must be away from zero. */
const sureness = 3

/** Geometric means of base's time in ms: while it was loaded alone, and beside head. */
export type Shift = { alone: number; together: number }

/** Times on a logarithmic scale: how many, their sum and that of their squares. */
type Moments = { count: number; sum: number; squares: number }
const nothing = (): Moments => ({ count: 0, sum: 0, squares: 0 })

/**
 * Whether head disturbs base: both deployments on one machine would each look slower for the
 * other's load. The warm-up has three parts of equal length, base alone, head alone, and both, so
 * that both are as warm; base's time in the second half of its own part is held against that beside
 * head.
 */
export class Disturbance {
  private readonly warmupMs: number
  private readonly times = { alone: nothing(), together: nothing() }

  constructor(warmupMs: number) {
    this.warmupMs = warmupMs
  }

  /** Who is loaded by an arrival of the warm-up. */
  partOf(dueAt: number): 'base' | 'head' | 'both' {
    const part = Math.floor((3 * (dueAt + this.warmupMs)) / this.warmupMs)
    return part < 1 ? 'base' : part < 2 ? 'head' : 'both'
  }

  /** A good answer of base in the warm-up. */
  record(dueAt: number, ms: number): void {
    const part = this.partOf(dueAt)
    if (part === 'head' || (part === 'base' && dueAt < (-5 / 6) * this.warmupMs)) return
    const moments = part === 'base' ? this.times.alone : this.times.together
    const log = Math.log(Math.max(0.001, ms))
    moments.count += 1
    moments.sum += log
    moments.squares += log * log
  }

  /** Undefined where no shift of more than 10% is shown. */
  shift(): Shift | undefined {
    const { alone, together } = this.times
    if (alone.count < fewest || together.count < fewest) return undefined
    const difference = mean(together) - mean(alone)
    const error = Math.sqrt(variance(alone) / alone.count + variance(together) / together.count)
    if (difference <= leastShift || difference <= sureness * error) return undefined
    return { alone: Math.exp(mean(alone)), together: Math.exp(mean(together)) }
  }
}

const mean = ({ count, sum }: Moments): number => sum / count
const variance = (moments: Moments): number =>
  Math.max(0, (moments.squares - moments.count * mean(moments) ** 2) / (moments.count - 1))
