export { open, overPort } from "./shared-promql-calls.js";
