/** Whether data of anybody's has properties that can be looked at; a list has, too. */
export const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null
