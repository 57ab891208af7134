export { connect, prepare } from "./shared-engines-embedded-protocols-http-http.js";
