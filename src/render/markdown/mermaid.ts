/** A line of a picture; `null` is a gap. */
type ChartLine = { label: string; color: string; values: readonly (number | null)[] }
/**
 * What stands below the first and the last point; or below each point, evenly spaced.
 */
type XAxis = { label: string } & ({ from: number; to: number } | { points: readonly string[] })
type XyChart = { title: string; unit: string; x: XAxis; lines: readonly ChartLine[] }

/**
 * An `xychart-beta` of Mermaid 11. It knows no gaps: one is bridged by a straight line, which the
 * caller has to say. The palette is set because the default's first colour is nearly invisible;
 * labels hold whitelisted characters only. A phone shrinks the picture to half of its width: it is
 * narrow, and its letters are large, so that they can be read there. Mermaid measures them as they
 * are shrunk, hence the paddings, without which it would cut them. There is no room for a legend:
 * the caller says which line is which.
 */
export function renderXyChart({ title, unit, x, lines }: XyChart): string {
  const highest = Math.max(0, ...lines.flatMap(({ values }) => values.map(value => value ?? 0)))
  return [
    '```mermaid',
    '---',
    'config:',
    '  xyChart:',
    '    width: 600',
    '    height: 320',
    '    titleFontSize: 18',
    '    showLegend: false',
    '    xAxis:',
    '      labelFontSize: 17',
    '      labelPadding: 8',
    '      titleFontSize: 17',
    '      titlePadding: 8',
    '    yAxis:',
    '      labelFontSize: 17',
    '      labelPadding: 16',
    '  themeVariables:',
    '    xyChart:',
    '      backgroundColor: "transparent"',
    `      plotColorPalette: "${lines.map(({ color }) => color).join(', ')}"`,
    '---',
    'xychart-beta',
    `    title "${mermaidLabel(title, 44)}${unit === '' ? '' : ` (${mermaidLabel(unit, 16)})`}"`,
    `    x-axis ${xAxis(x)}`,
    `    y-axis 0 --> ${formatNumber(axisEnd(highest))}`,
    ...lines.map(
      ({ label, values }) =>
        `    line "${mermaidLabel(label)}" [${bridge(values).map(formatNumber).join(', ')}]`,
    ),
    '```',
  ].join('\n')
}

function xAxis(x: XAxis): string {
  const label = `"${mermaidLabel(x.label)}"`
  return 'points' in x
    ? `${label} [${x.points.map(point => `"${mermaidLabel(point)}"`).join(', ')}]`
    : `${label} ${formatNumber(x.from)} --> ${formatNumber(x.to)}`
}

/** Ends of an axis, times a power of ten, at which Mermaid has at most ten steps on it. */
const axisEnds = [1, 1.5, 2, 3.2, 4, 5, 7.5, 8, 10]

/** A little above `highest`; labels of more than ten steps would overlap. */
function axisEnd(highest: number): number {
  const least = highest > 1e-9 ? highest * 1.03 : 1
  const power = 10 ** Math.floor(Math.log10(least))
  return Number(((axisEnds.find(end => end * power >= least) ?? 10) * power).toPrecision(3))
}

/** Of a bound such as `p(95) < 55ms`. */
const comparators = { '<': ' under ', '>': ' over ', '<=': ' ≤ ', '>=': ' ≥ ' }

/**
 * Text of a label: letters, digits and a few signs; whatever else Mermaid could read as syntax
 * becomes a blank.
 */
export const mermaidLabel = (text: string, most = 60): string =>
  text
    .replace(
      / ([<>]=?) (?=\d)/g,
      (_, comparator: keyof typeof comparators) => comparators[comparator],
    )
    .replace(/[^A-Za-z0-9 ._/:()%≤≥-]+|(?<!\d)%+|%(?=%)/g, ' ')
    .replace(/([-.:/])\1+/g, '$1')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, most)
    .trim() || 'value'

/** Gaps filled by straight lines; at either end by the nearest value. */
export function bridge(values: readonly (number | null)[]): number[] {
  const known = values.flatMap((value, index) => (value === null ? [] : [index]))
  return values.map((value, index) => {
    if (value !== null) return value
    const before = known.findLast(other => other < index)
    const after = known.find(other => other > index)
    if (before === undefined || after === undefined) return values[before ?? after ?? 0] ?? 0
    const share = (index - before) / (after - before)
    return values[before]! + share * (values[after]! - values[before]!)
  })
}

// Mermaid reads no exponents.
const formatNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(4))
  return Math.abs(rounded) < 1e-6 ? '0' : String(rounded)
}
