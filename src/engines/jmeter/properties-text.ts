/** Properties as `java.util.Properties.load` reads them, which takes a file for Latin-1. */
export const propertiesText = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}\n`)
    .join('')

const escaped = (text: string): string =>
  text.replace(/[\\:=#! ]/g, '\\$&').replace(/[^\x20-\x7e]/g, char =>
    Array.from({ length: char.length }, (_, at) => char.charCodeAt(at))
      .map(unit => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  )
