import type { Overrides } from '../config/build-plan.ts'
import type { Arguments } from './arguments.ts'

/** Flags of every command that sends load. */
export const loadFlags = {
  config: { type: 'string' },
  target: { type: 'string' },
  baseline: { type: 'string' },
  'prometheus-url': { type: 'string' },
  rate: { type: 'string' },
  duration: { type: 'string' },
  service: { type: 'string' },
  'target-header': { type: 'string', multiple: true },
  'baseline-header': { type: 'string', multiple: true },
  'prometheus-header': { type: 'string', multiple: true },
} as const

/** What these flags put in place of the config's. */
export const overridesOf = (given: Arguments): Overrides => ({
  target: given.text('target'),
  baseline: given.text('baseline'),
  prometheusUrl: given.text('prometheus-url'),
  rate: given.text('rate'),
  duration: given.text('duration'),
  service: given.text('service'),
  targetHeaders: given.list('target-header').join('\n') || undefined,
  baselineHeaders: given.list('baseline-header').join('\n') || undefined,
  prometheusHeaders: given.list('prometheus-header').join('\n') || undefined,
})

/** `target-headers` is an input of the action; a command has it as `--target-header`, line by line. */
export const flagOf = (input: string): string => `--${input.replace(/-headers$/, '-header')}`
