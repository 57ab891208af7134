import {
  asFlag,
  inputs,
  overridesOf
} from "./shared-config-inputs.js";

// build/cli/load-flags.js
var inputFlags = inputs.flatMap(({ name, doc, flag }) => flag ? [{ input: name, doc, ...flag }] : []), flagsOf = (of) => Object.fromEntries(inputFlags.filter((flag) => flag.of === of).map(({ name, value, repeated = !1 }) => [
  name.slice(2),
  { type: value === void 0 ? "boolean" : "string", multiple: repeated }
])), loadFlags = flagsOf("load"), runFlags = flagsOf("run");
function givenOverrides(given) {
  let texts = inputFlags.filter(({ value }) => value !== void 0).map(({ input, name, repeated }) => {
    let flag = name.slice(2);
    return [input, repeated ? given.list(flag).join(`
`) : given.text(flag)];
  });
  return overridesOf(Object.fromEntries(texts), asFlag);
}

export {
  inputFlags,
  loadFlags,
  runFlags,
  givenOverrides
};
