// build/engines/embedded/connection/servername.js
import { isIP } from "node:net";
var servernameOf = (hostname) => isIP(hostname.replace(/^\[|\]$/g, "")) ? "" : hostname;

export {
  servernameOf
};
