export { learnRequests, probeRequest } from "./shared-engines-embedded-before-load.js";
