import { describe, expect, it } from 'vitest'
import { mergeHeaders } from '../../../../src/language/access/headers.ts'
import { revealed } from '../../../../src/model/secret.ts'
import { secrets } from '../../../support/secrets.ts'

describe('headers from several places', () => {
  it('win in their order, whatever their case', () => {
    const merged = mergeHeaders(secrets({ 'X-A': '1', B: '2' }), secrets({ 'x-a': '3' }))
    expect(revealed(merged)).toEqual({ 'x-a': '3', B: '2' })
  })
})
