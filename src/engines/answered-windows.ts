import type { LoadReport } from '../model/evidence/load-report.ts'

type Answered = Required<Pick<LoadReport, 'answered' | 'answeredOf'>>

/**
 * Good answers of each side and of each request, window by window; several requests may have the
 * same name.
 */
export function answeredBy(series: Answered['answeredOf']): Answered {
  const sides = [...Map.groupBy(series, ({ side }) => side)]
  return {
    answered: Object.fromEntries(sides.map(([side, own]) => [side, addWindows(own)])),
    answeredOf: [...Map.groupBy(series, ({ side, name }) => `${side} ${name}`).values()].map(
      own => ({
        ...own[0]!,
        windows: addWindows(own),
      }),
    ),
  }
}

/** Place by place. */
const addWindows = (several: readonly { windows: readonly number[] }[]): number[] =>
  Array.from({ length: Math.max(0, ...several.map(({ windows }) => windows.length)) }, (_, at) =>
    several.reduce((sum, { windows }) => sum + (windows[at] ?? 0), 0),
  )
