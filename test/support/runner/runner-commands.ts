import { defined } from '../../../src/model/basics/defined.ts'
/** What a step says to the runner in its output: `::error file=a,line=1::message` and its kin. */
export type Annotation = {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: number
  column?: number
}

export type LogReader = {
  /**
   * Takes one line of a step's output; gives what the log shows of it, nothing for most commands.
   */
  read: (line: string) => string | undefined
  mask: (text: string) => string
  addMask: (secret: string) => void
  masks: readonly string[]
  annotations: readonly Annotation[]
}

type Command = { name: string; properties: Record<string, string>; data: string }

/** Reads a step's output as the runner does. */
export function createLogReader(secrets: readonly string[]): LogReader {
  const masks: string[] = []
  const annotations: Annotation[] = []
  let resumeToken: string | undefined

  const addMask = (secret: string): void => {
    for (const part of [secret, ...secret.split(/\r?\n/)]) {
      if (part.trim() !== '' && !masks.includes(part)) masks.push(part)
    }
    masks.sort((a, b) => b.length - a.length)
  }
  const mask = (text: string): string =>
    masks.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  for (const secret of secrets) addMask(secret)

  const read = (line: string): string | undefined => {
    const command = parseCommand(line)
    if (resumeToken !== undefined) {
      if (command?.name !== resumeToken) return mask(line)
      resumeToken = undefined
      return undefined
    }
    switch (command?.name) {
      case 'stop-commands':
        resumeToken = command.data
        return undefined
      case 'add-mask':
        addMask(command.data)
        return undefined
      case 'error':
      case 'warning':
      case 'notice': {
        const annotation = annotationOf(command.name, command, mask)
        annotations.push(annotation)
        return `##[${annotation.level}]${annotation.message}`
      }
      case 'group':
        return mask(command.data)
      case 'endgroup':
      case 'debug':
        return undefined
      default:
        return mask(line)
    }
  }
  return { read, mask, addMask, masks, annotations }
}

/** A command may be indented; the older form `##[name]data` may stand anywhere in a line. */
function parseCommand(line: string): Command | undefined {
  const match =
    /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ??
    /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/.exec(line)
  if (!match) return undefined
  const [, name = '', properties = '', data = ''] = match
  const pairs = properties
    .split(/[,;]/)
    .map(pair => pair.trim().split(/=(.*)/s) as [string, string?])
    .filter(([key]) => key !== '')
    .map(([key, value = '']) => [key, unescapeProperty(value)] as const)
  return { name, properties: Object.fromEntries(pairs), data: unescapeData(data) }
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

function annotationOf(
  level: Annotation['level'],
  { properties, data }: Command,
  mask: (text: string) => string,
): Annotation {
  const { title, file, line, col } = properties
  return {
    level,
    message: mask(data),
    ...defined({
      title: title ? mask(title) : undefined,
      file: file ? mask(file) : undefined,
      line: line ? Number(line) : undefined,
      column: col ? Number(col) : undefined,
    }),
  }
}
