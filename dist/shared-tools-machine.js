// build/tools/machine.js
var passedOn = [
  "PATH",
  "HOME",
  "TMPDIR",
  "XDG_RUNTIME_DIR",
  "DOCKER_HOST",
  "DOCKER_CONTEXT",
  "DOCKER_CONFIG",
  "DOCKER_CERT_PATH",
  "DOCKER_TLS_VERIFY"
];
function machineOf(environment) {
  let given = passedOn.flatMap((name) => environment[name] ? [[name, environment[name]]] : []), variables = Object.entries(environment).flatMap(([name, value]) => value && !passedOn.includes(name) && !ownNames.test(name) ? [[name, value]] : []), { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temporary } = environment;
  return {
    environment: Object.fromEntries(given),
    ...variables.length > 0 && { variables: Object.fromEntries(variables) },
    ...toolCache && { toolCache },
    ...temporary && { temporary }
  };
}
var ownNames = /^(INPUT_.*|STATE_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_(CHANNEL_.*|UNIQUE_ID))$/, leastSecret = 8;
function stepEnvironment(environment, secrets) {
  let hidden = new Set(secrets.filter((secret) => secret.length >= leastSecret));
  return Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== void 0 && !ownNames.test(pair[0]) && !hidden.has(pair[1].trim())));
}

export {
  machineOf,
  stepEnvironment
};
