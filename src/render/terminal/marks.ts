import type { Verdict } from '../../model/verdict.ts'
import type { Style } from './terminal-text.ts'

export const marks: Record<Verdict, string> = {
  pass: '✔',
  warn: '!',
  fail: '✖',
  inconclusive: '?',
  error: '■',
}
export const colors: Record<Verdict, Style> = {
  pass: 'green',
  warn: 'yellow',
  fail: 'red',
  inconclusive: 'magenta',
  error: 'red',
}
export const indent = '  '
