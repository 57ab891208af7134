/**
 * A value that is sent and never shown: as JSON, and wherever it is inspected, it is three
 * asterisks; as a part of a string it is an error, since a header of asterisks would be sent in
 * silence. Only who sends it reveals it: `net/`, the engines, and what gives it to an app.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  /** Whether both are the same, which shows neither. */
  equals(other: Secret): boolean {
    return this.#value === other.#value
  }

  toJSON(): string {
    return concealed
  }

  toString(): never {
    throw new TypeError('a secret is no text: what sends it has to reveal it')
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return concealed
  }
}

const concealed = '***'

/** The same data with its secrets as texts. */
export type Revealed<T> = T extends Secret
  ? string
  : T extends (...given: never[]) => unknown
    ? T
    : T extends object
      ? { [K in keyof T]: Revealed<T[K]> }
      : T

/**
 * Plain data with its secrets revealed, for what cannot take a `Secret`, such as another thread.
 */
export const revealed = <T>(data: T): Revealed<T> => walk(data) as Revealed<T>

function walk(data: unknown): unknown {
  if (data instanceof Secret) return data.reveal()
  if (Array.isArray(data)) return data.map(walk)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value)]))
}

/** Plain data as a file has it: what is secret in it is gone. */
export const withoutSecrets = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T
