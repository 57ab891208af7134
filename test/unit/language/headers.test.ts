import { describe, expect, it } from 'vitest'
import { mergeHeaders } from '../../../src/language/headers.ts'

describe('headers from several places', () => {
  it('win in their order, whatever their case', () => {
    expect(mergeHeaders({ 'X-A': '1', B: '2' }, { 'x-a': '3' })).toEqual({ 'x-a': '3', B: '2' })
  })
})
