import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatMeasured,
  formatMilliseconds,
  formatNumber,
  formatPoints,
  formatRatio,
  formatRelative,
  formatSigned,
  formatValue,
  parseBandwidth,
  parseBytes,
  parseDuration,
  parsePercent,
  parseRate,
} from '../../../../src/model/basics/units.ts'

describe('what a user writes', () => {
  test('amounts of data need a unit', () => {
    expect(['64B', '1.5kB', ' 500 MB ', '2GB', '1KiB', '1.5GiB'].map(parseBytes)).toEqual([
      64,
      1500,
      5e8,
      2e9,
      1024,
      1.5 * 2 ** 30,
    ])
    expect(['64', 'MB', '-1MB', '1mb', '1kiB', '1MB/s', ''].map(parseBytes)).toEqual(
      Array<undefined>(7).fill(undefined),
    )
    expect(['100kB/s', '1 MB / s ', '1MB', '/s'].map(parseBandwidth)).toEqual([
      100_000,
      1e6,
      undefined,
      undefined,
    ])
  })

  test('durations need a unit', () => {
    expect(['500ms', '1.5s', '5m', '1h', ' 30s '].map(parseDuration)).toEqual([
      500, 1500, 300_000, 3_600_000, 30_000,
    ])
    expect(['30', '30 s', '-1s', '1d', '', '1s1s', '.5s'].map(parseDuration)).toEqual(
      Array(7).fill(undefined),
    )
  })

  test('rates are arrivals a second, however they are written', () => {
    expect(['100/s', '6000/m', '3600/h', '0.5 / s'].map(parseRate)).toEqual([100, 100, 1, 0.5])
    expect(['100', '100/d', '/s', '-1/s'].map(parseRate)).toEqual(Array(4).fill(undefined))
  })

  test('percentages become the nearest fraction, without binary dust', () => {
    expect(['99.9%', '100%', '0%', '1%', '99.95%', '29%'].map(parsePercent)).toEqual([
      0.999, 1, 0, 0.01, 0.9995, 0.29,
    ])
    expect(['99.9', '%', '-1%', '1e2%'].map(parsePercent)).toEqual(Array(4).fill(undefined))
  })
})

describe('what a reader sees', () => {
  test.each([
    [0, '0'],
    [1234.5, '1235'],
    [1.5, '1.5'],
    [100, '100'],
    [0.000123456, '0.000123'],
    [9.996, '10'],
    [-2.345, '-2.35'],
    [1e14, '100000000000000'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '-∞'],
    [Number.NaN, 'NaN'],
  ])('the number %d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test('counts have their thousands grouped', () => {
    expect([0, 999, 1000, 12_000, 1_234_567].map(formatCount)).toEqual([
      '0',
      '999',
      '1,000',
      '12,000',
      '1,234,567',
    ])
  })

  test('amounts of data have the unit that makes them short, a kB being a thousand bytes', () => {
    const bytes = [0, 0.5, 950, 999.6, 1000, 12_340, 999_600, 1e6, 4_560_000, 7.2e9, 1.5e12, 3e15]
    expect(bytes.map(formatBytes)).toEqual([
      '0 B',
      '0.5 B',
      '950 B',
      '1 kB',
      '1 kB',
      '12.3 kB',
      '1 MB',
      '1 MB',
      '4.56 MB',
      '7.2 GB',
      '1.5 TB',
      '3000 TB',
    ])
  })

  test.each([
    [0.342, '0.342 ms'],
    [182.4, '182 ms'],
    [999.4, '999 ms'],
    [999.7, '1 s'],
    [1240, '1.24 s'],
    [60_000, '60 s'],
  ])('%d ms are %s', (ms, text) => {
    expect(formatMilliseconds(ms)).toBe(text)
  })

  test.each([
    [0, '0ms'],
    [500, '500ms'],
    [999.7, '1s'],
    [30_000, '30s'],
    [59_999.6, '1m'],
    [90_000, '1m 30s'],
    [3_600_000, '1h'],
    [93_784_000, '26h 3m 4s'],
  ])('a span of %d ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  test.each([
    [1, '100%'],
    [0, '0%'],
    [0.999, '99.9%'],
    [0.9995, '99.95%'],
    [0.99987, '99.987%'],
    [0.95, '95%'],
    [0.29, '29%'],
    [0.00012, '0.012%'],
    [0.5, '50%'],
  ])('the fraction %d is %s', (ratio, text) => {
    expect(formatRatio(ratio)).toBe(text)
  })

  test('every unit is written as a reader expects it', () => {
    expect(formatValue(182.4, 'ms')).toBe('182 ms')
    expect(formatValue(0.0912, 's')).toBe('91.2 ms')
    expect(formatValue(0.999, 'ratio')).toBe('99.9%')
    expect(formatValue(95, '/s')).toBe('95/s')
    expect(formatValue(0.5, 'none')).toBe('0.5')
    expect(formatValue(12, 'jobs')).toBe('12 jobs')
  })

  test('differences of shares are points, and changes have their sign', () => {
    expect([0.0042, 0.01, 0.2].map(share => formatPoints(share))).toEqual([
      '0.42 points',
      '1 point',
      '20 points',
    ])
    expect([0.12, -0.034, 0].map(change => formatSigned(change, formatRelative))).toEqual([
      '+12%',
      '−3.4%',
      '±0%',
    ])
    expect(formatSigned(0.004, size => formatPoints(size))).toBe('+0.4 points')
  })

  test('of equals is none, whatever doubles leave of it', () => {
    expect(formatSigned(-3.8e-17, formatRelative)).toBe('±0%')
    expect(formatSigned(0.3 - 0.1 * 3, size => formatPoints(size))).toBe('±0 points')
    expect([0.00004, 0.0001].map(formatRelative)).toEqual(['0%', '0.01%'])
  })

  test('a value beside its bound has the digits that tell them apart', () => {
    expect(formatMeasured(200.3, 'ms', 200)).toBe('200.3 ms')
    expect(formatMeasured(200, 'ms', 200)).toBe('200 ms')
    expect(formatMeasured(0.99901, 'ratio', 0.999)).toBe('99.901%')
    expect(formatMeasured(0.25, 'ratio', 0.5)).toBe('25%')
    expect(formatMeasured(200.000001, 'ms', 200)).toBe('200 ms')
  })
})
