import { cleanText } from '../../model/basics/clean-text.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Foreign text for HTML or XML, in content and in quoted attributes alike. */
export const escapeHtml = (text: string, most = 1000): string =>
  escapeEntities(cleanText(text, most))

/** The same for text that was cleaned before, such as a block of code. */
export const escapeEntities = (text: string): string =>
  text.replace(/[&<>"']/g, character => entities[character]!)
