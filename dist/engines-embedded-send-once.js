export { sendOnce } from "./shared-engines-embedded-send-once.js";
