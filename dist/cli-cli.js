import {
  gateVersion
} from "./shared-model-version.js";

// build/cli/cli.js
var loaders = {
  run: async () => (await import("./cli-commands-run.js")).run,
  judge: async () => (await import("./cli-commands-replay.js")).judgeAgain,
  render: async () => (await import("./cli-commands-replay.js")).renderAgain,
  calibrate: async () => (await import("./cli-commands-calibrate.js")).calibrate,
  validate: async () => (await import("./cli-commands-validate.js")).validate,
  check: async () => (await import("./cli-commands-check.js")).check,
  doctor: async () => (await import("./cli-commands-doctor.js")).doctor,
  init: async () => (await import("./cli-commands-init.js")).init,
  undo: async () => (await import("./cli-commands-undo.js")).undo,
  advisory: async () => (await import("./cli-commands-advisory.js")).advisory,
  completion: async () => (await import("./cli-commands-completion.js")).completion
};
async function runCommand(words) {
  process.stdout.on("error", endQuietly);
  try {
    return await startCommand(words);
  } catch (error) {
    return (await import("./cli-failure.js")).reportFailure(error);
  }
}
async function startCommand(words) {
  let [name, ...rest] = words;
  if (name === "--version")
    return process.stdout.write(`${gateVersion}
`), 0;
  let [subject, isHelp] = name === "help" ? [rest[0], !0] : [name, words.some((word) => helpFlags.includes(word))];
  if (isHelp || name === void 0) {
    let { help, helpExitCode, helpOf } = await import("./cli-help.js");
    return process.stdout.write(isCommand(subject) ? helpOf(subject) : help()), helpExitCode(name);
  }
  if (!isCommand(name))
    throw (await import("./cli-failure.js")).unknownCommand(name);
  return await (await loaders[name]())(rest);
}
var helpFlags = ["--help", "-h"], isCommand = (name) => name !== void 0 && Object.hasOwn(loaders, name);
function endQuietly(error) {
  if (error.code !== "EPIPE")
    throw error;
}
export {
  runCommand
};
