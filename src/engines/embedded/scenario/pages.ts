import { isHtml, isPasswordPage } from '../../../net/password-page.ts'
import type { Page } from '../connection/outcome.ts'
import type { Response } from './response.ts'

/**
 * Which responses of a request are looked at as pages, since nobody tried it before the load: the
 * first ones, and then one in twenty, so that one that appears later is found.
 */
export class PageSamples {
  private seen = 0

  next(): boolean {
    this.seen += 1
    return this.seen <= 5 || this.seen % 20 === 0
  }
}

/** The headers that tell it, in lower case. */
export const headersOfPages = ['content-type', 'content-encoding']

/** A body that cannot be decoded is no page. */
export function pageOf(response: Response): Page {
  try {
    const type = response.header('content-type')
    return isHtml(type) && isPasswordPage(type, response.text) ? 'login' : 'other'
  } catch {
    return 'other'
  }
}
