/** The version of this gate, as in package.json (a test holds the two together). */
export const gateVersion = '1.0.0-rc.1'
