export { help, helpExitCode, helpOf } from "./shared-config.js";
