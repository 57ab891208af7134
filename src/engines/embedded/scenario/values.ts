import type { CookieJar } from 'tough-cookie'
import type { Placeholder } from '../../../language/template.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** What an iteration is given. `number`: how many began before it; `startedAt`: Unix time in ms. */
export type Given = {
  number: number
  startedAt: number
  random: () => number
  /** Values of data columns, by `data.column`. */
  rows: ReadonlyMap<string, unknown>
  jar?: CookieJar | undefined
}

/**
 * What the placeholders of one iteration stand for: the same for both sides of a comparison, but
 * for what is captured. Random values are drawn in the order in which they are asked for.
 */
export class Values {
  readonly jar: CookieJar | undefined
  private readonly given: Given
  private readonly captured = new Map<string, unknown>()

  constructor(given: Given) {
    this.given = given
    this.jar = given.jar
  }

  capture(name: string, value: unknown): void {
    this.captured.set(name, value)
  }

  /** Undefined of a name that nothing has. */
  of(placeholder: Placeholder): unknown {
    switch (placeholder.kind) {
      case 'value':
        return this.captured.get(placeholder.name) ?? this.given.rows.get(placeholder.name)
      case 'braces':
        return '{{'
      case 'uuid':
        return this.uuid()
      case 'int':
        return this.between(placeholder.least, placeholder.most)
      case 'text':
        return Array.from({ length: placeholder.length }, () => this.letter()).join('')
      case 'timestamp':
        return Math.floor(this.given.startedAt)
      case 'iteration':
        return this.given.number
    }
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.given.random() * (most - least + 1))
  }

  private letter(): string {
    return alphabet[this.between(0, alphabet.length - 1)]!
  }

  /** Version 4 (RFC 9562). */
  private uuid(): string {
    const hex = (digits: number) =>
      Array.from({ length: digits }, () => this.between(0, 15).toString(16)).join('')
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + this.between(0, 3)).toString(16)}${hex(3)}-${hex(12)}`
  }
}
