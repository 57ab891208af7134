import {
  defaultOf
} from "./shared-language-option.js";
import {
  duration
} from "./shared-language-scalars-amounts.js";
import {
  section
} from "./shared-language-section.js";
import {
  text
} from "./shared-language-scalars-texts.js";

// build/faults/command/options.js
var longest = 2e3, command = text({ most: longest, expected: "a command" }), ownFields = {
  inject: {
    option: command,
    required: !0,
    doc: "Breaks something; run by `/bin/sh`. The fault is active once it has ended with 0.",
    example: "./break.sh"
  },
  revert: {
    option: command,
    required: !0,
    doc: "Reverts it, and is run however the run ends: it must do no harm where nothing is broken, nor when run twice.",
    example: "./mend.sh"
  },
  timeout: {
    option: duration({ least: 1e3, most: 6e5 }),
    doc: "The most that either may take.",
    default: "30s"
  }
}, commandFields = {
  command: { option: section(ownFields), required: !0, doc: "Commands of your own." }
}, usualTimeoutMs = defaultOf(ownFields.timeout);

export {
  commandFields,
  usualTimeoutMs
};
