import { http1Connect, http2Connect, prepareRequest } from "./shared-load.js";
// build/engines/embedded/protocols/http/http.js
const prepare = prepareRequest;
const connect = (options, { http }) => http === 2 ? http2Connect(options) : http1Connect(options);
export { connect, prepare };
