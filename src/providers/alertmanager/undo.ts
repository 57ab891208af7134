import { isObject } from '../../model/basics/is-object.ts'
import { fetchText } from '../../net/http.ts'
import { joinUrl } from '../../net/join-url.ts'
import type { Undo } from '../../tools/leftover.ts'
import { removeSilences } from './silences.ts'

const timeoutMs = 8000

/**
 * Removes the silence of a run that could not do so itself. Credentials are not kept: where they
 * are needed, the silence ends by itself.
 */
export const undo: Undo = async ({ id, data }) => {
  const { url } = isObject(data) ? data : {}
  if (typeof url !== 'string' || !/^https?:/.test(url)) throw new Error('its address is not known')
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const removed = await removeSilences(id, ({ path, ...order }) =>
    fetchText({ ...order, url: joinUrl(url, `/api/v2${path}`), headers, timeoutMs }),
  )
  if (removed.kind === 'failed') throw new Error(removed.detail)
  return removed.count > 0 ? 'undone' : 'was not there'
}
