import { findServer, type ServerId } from '../../../scripts/prometheus-server.ts'
import { canBeHad } from '../can-be-had.ts'

const wanted: readonly ServerId[] = ['prometheus', 'prometheus-3', 'victoria-metrics']

/** The servers that can be had here. */
export async function availableServers(): Promise<ServerId[]> {
  const found: ServerId[] = []
  for (const id of wanted) if (await canBeHad(id, () => findServer(id))) found.push(id)
  return found
}
