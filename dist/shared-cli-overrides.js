import {
  inputFlags
} from "./shared-cli-commands.js";
import {
  asFlag,
  overridesOf
} from "./shared-config-overrides.js";

// build/cli/overrides.js
function givenOverrides(given) {
  let texts = inputFlags.filter(({ value }) => value !== void 0).map(({ input, name, repeated }) => {
    let flag = name.slice(2);
    return [input, repeated ? given.list(flag).join(`
`) : given.text(flag)];
  });
  return overridesOf(Object.fromEntries(texts), asFlag);
}

export {
  givenOverrides
};
