import { clip } from '../model/basics/clean-text.ts'

const mostShown = 60

/** A value that the config expects, as messages about responses show it. */
export const shownValue = (value: unknown): string => clip(JSON.stringify(value), mostShown)
