import { Secret } from '../../src/model/secret.ts'

/** Each text as an option would give it. */
export const secrets = <K extends string>(texts: { [Key in K]: string }): { [Key in K]: Secret } =>
  Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [name, new Secret(text)]),
  ) as { [Key in K]: Secret }
