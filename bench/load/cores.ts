/** The server has a core, the client another: what is measured of one is not the other's. */
export const serverCore = 0
export const clientCore = 1
