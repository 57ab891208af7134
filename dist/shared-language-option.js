import {
  nodeOf
} from "./shared-language-yaml-tree.js";

// build/language/option.js
function defaultOf(setting) {
  let place = { file: "", line: 1, column: 1 }, reading = {
    file: "",
    environment: {},
    place: () => place,
    found: [],
    secrets: /* @__PURE__ */ new Set(),
    references: []
  }, value = setting.default === void 0 ? void 0 : setting.option.read({ node: nodeOf(setting.default), path: "", reading });
  if (value === void 0)
    throw new TypeError("an option was asked for a default that it does not have");
  return value;
}

export {
  defaultOf
};
