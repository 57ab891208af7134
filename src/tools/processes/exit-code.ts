/** The code in `exit code 1`, as the supervisor reports an end; NaN of an end by a signal. */
export const exitCodeOf = (how: string): number => Number(/^exit code (\d+)$/.exec(how)?.[1])
