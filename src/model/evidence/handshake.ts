/**
 * What TLS handshakes show, as a number each: days until the first certificate of the chain
 * expires, below zero once it has; the version, such as 1.3; bits of the cipher's key; certificates
 * in the chain.
 */
export type Handshake = { days: number; version: number; cipher: number; chain: number }
