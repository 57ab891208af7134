import type { ExperimentEvidence, UnusedProxy } from '../../model/evidence/experiment.ts'

export const noCallOf = (dependency: string): string =>
  `No call of ${dependency} passed through its proxy`

/**
 * Why a fault that was active has tested nothing, as sentences; undefined where it was met, or
 * nobody counts.
 */
export const reasonUntested = ({ unused = [] }: ExperimentEvidence): string | undefined =>
  unused.length === 0 ? undefined : unused.map(sentenceOn).join(' ')

function sentenceOn({ dependency, listen, isCutOff, isShut, ...more }: UnusedProxy): string {
  if (more.isHeldOpen)
    return `Calls of ${dependency} went on over connections that were open before, so that whether any connection was refused is not known: nothing was tested; \`down: true\` resets those that are open too.`
  if (more.isUncut)
    return `No connection of ${dependency} was reset while the fault was active: nothing was tested; raise \`share\`, and make sure that the target calls ${dependency} through the proxy's address, ${listen}.`
  if (more.isSpared)
    return `Calls of ${dependency} passed through its proxy while the fault was active, but it changed none of them: nothing was tested; raise \`share\`, or choose an effect that such calls can have.`
  const when = isShut ? 'before the fault shut it' : 'while the fault was active'
  const hint = isCutOff
    ? `calls came to ${listen}, but from there \`dependencies.${dependency}.upstream\` could not be reached`
    : `the target has to call ${dependency} through the proxy's address, ${listen}`
  return `${noCallOf(dependency)} ${when}: nothing was tested; ${hint}.`
}
