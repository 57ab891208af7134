import {
  gateVersion
} from "./shared-model-version.js";

// build/cli/cli.js
var commands = {
  run: async () => (await import("./cli-commands-run.js")).run,
  judge: async () => (await import("./cli-commands-replay.js")).judgeAgain,
  render: async () => (await import("./cli-commands-replay.js")).renderAgain,
  calibrate: async () => (await import("./cli-commands-calibrate.js")).calibrate,
  validate: async () => (await import("./cli-commands-validate.js")).validate,
  doctor: async () => (await import("./cli-commands-doctor.js")).doctor,
  init: async () => (await import("./cli-commands-init.js")).init,
  advisory: async () => (await import("./cli-commands-advisory.js")).advisory
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
  if (name === void 0 || name === "help" || words.includes("--help") || words.includes("-h")) {
    let { help, helpExitCode } = await import("./cli-help.js");
    return process.stdout.write(help()), helpExitCode(name);
  }
  if (name === "--version")
    return process.stdout.write(`${gateVersion}
`), 0;
  let load = Object.hasOwn(commands, name) ? commands[name] : void 0;
  if (!load)
    throw (await import("./cli-failure.js")).unknownCommand(name);
  return (await load())(rest);
}
function endQuietly(error) {
  if (error.code !== "EPIPE")
    throw error;
}
export {
  runCommand
};
