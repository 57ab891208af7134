export { prepare, reportOf, sampledOf, survey } from "./shared-engines-sample-log.js";
