import { literalForm } from './selector.ts'

const strings = new RegExp(literalForm, 'g')
/** In a string a variable of Grafana is meant where a label has to be it and nothing else. */
const matched = /(?:=~|!~|!=|=)\s*(["'`])(\$\{?[a-zA-Z_]\w*(?::\w+)?\}?)\1/
const variable = /\$\{?[a-zA-Z_]\w*/g

/**
 * The first variable of a query that only something else, such as Grafana, would have filled in;
 * `$1` in a string is none.
 */
export function foreignVariable(query: string): string | undefined {
  const bare = query.replace(strings, '""').match(variable) ?? []
  const inLabel = matched.exec(query)?.[2]
  return [...bare, ...(inLabel ? [inLabel] : [])].find(
    found => !/^\$(window|start|end)$/.test(found),
  )
}

export const knownVariables = 'there are $window, $start and $end'

/** What to say of a query with such a variable. */
export function variableHint(query: string): string | undefined {
  const foreign = foreignVariable(query)
  return foreign && `${foreign} is not known here: ${knownVariables}`
}
