export { undoTestRun } from "./shared-engines-k6-operator-remove.js";
