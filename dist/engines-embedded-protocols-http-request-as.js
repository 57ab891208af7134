export { requestAs } from "./shared-engines-embedded-protocols-http-request-as.js";
