/** HTTP with what a load needs whose requests differ, or whose answers are read. */
export { dynamic } from './dynamic.ts'
export { connect, prepare } from './http.ts'
