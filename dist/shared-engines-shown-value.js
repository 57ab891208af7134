import { clip } from "./shared-config.js";
// build/engines/shown-value.js
const mostShown = 60;
const shownValue = (value) => clip(JSON.stringify(value), mostShown);
export { shownValue };
