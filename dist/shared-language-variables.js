// build/language/variables.js
var runnersOwn = /^(ACTIONS|INPUT|STATE)_/;
function resolveVariables(value, environment, of) {
  if (!environment)
    return { value: { text: value, parts: [] } };
  let parts = [], text = "", end = 0;
  for (let index = value.indexOf("${"); index >= 0; index = value.indexOf("${", end)) {
    let name = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(value.slice(index, index + 204))?.[1];
    if (!name)
      return {
        refused: "expected the name of an environment variable, in braces after the dollar sign, such as TOKEN",
        index
      };
    if (runnersOwn.test(name))
      return { refused: `${name} belongs to the runner and is not for ${of}s`, index };
    let found = readVariable(name, environment);
    if (!found) {
      let hint = `set it in the step's \`env\`, or remove the ${of}`;
      return { refused: `the environment variable ${name} is not set or empty`, hint, index };
    }
    parts.push(found), text += value.slice(end, index) + found, end = index + name.length + 3;
  }
  return { value: { text: text + value.slice(end), parts } };
}
var readVariable = (name, environment) => (Object.hasOwn(environment, name) ? environment[name]?.trim() : void 0) || void 0;

export {
  resolveVariables,
  readVariable
};
