export { open, overPort } from "./shared-providers-prometheus-adapter.js";
