/** How a limit of the gate's own is told, which is no fault of the response. */
export const largerThan = (bytes: number): string =>
  `larger than the ${bytes / 1024} kB that the gate reads`
