/** Codes of gRPC by their numbers, from 0 on (https://grpc.io/docs/guides/status-codes/). */
export const codeNames = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const

export type CodeName = (typeof codeNames)[number]

/**
 * The code of a `grpc-status`; a number that is none of them counts as UNKNOWN, so that there are
 * few of them.
 */
export const codeOf = (status: string): CodeName =>
  (/^\d{1,2}$/.test(status) ? codeNames[Number(status)] : undefined) ?? 'UNKNOWN'
