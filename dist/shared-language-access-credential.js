import {
  resolveVariables
} from "./shared-language-variables.js";
import {
  readText
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  describeKind
} from "./shared-language-yaml-tree.js";

// build/language/access/credential.js
var longest = 8e3;
function credential({ secret }) {
  return {
    type: secret ? "secret" : "text",
    schema: { type: "string", minLength: 1, maxLength: longest },
    read: (spot) => {
      let { node, reading } = spot;
      if (node.kind !== "text") {
        let hint = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
        return mistake(spot, { message: `expected a text; found ${describeKind(node)}`, hint });
      }
      let value = readText(spot, (written) => {
        let resolved = resolveVariables(written, reading.environment, "key");
        if ("refused" in resolved)
          return resolved;
        let checked = check(resolved.value.text);
        if ("refused" in checked)
          return checked;
        for (let part of resolved.value.parts)
          reading.secrets.add(part);
        return secret && reading.secrets.add(checked.value), checked;
      });
      return value === void 0 ? void 0 : new Secret(value);
    }
  };
}
function check(written) {
  let value = written.trim();
  return value === "" ? { refused: "expected a value; found an empty text" } : value.length > longest ? { refused: `the value is longer than ${longest} characters` } : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) ? { refused: "the value holds a line break or a control character" } : { value };
}
var secretText = credential({ secret: !0 }), identity = credential({ secret: !1 });

export {
  secretText,
  identity
};
