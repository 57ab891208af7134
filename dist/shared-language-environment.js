import {
  secretsOfVariables
} from "./shared-language-access-telling-names.js";
import {
  limits
} from "./shared-language-limits.js";
import {
  list
} from "./shared-language-list.js";
import {
  text
} from "./shared-language-scalars-texts.js";
import {
  resolveVariables
} from "./shared-language-variables.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  describeKind
} from "./shared-language-yaml-tree.js";

// build/language/environment.js
var longestValue = 8e3, ofText = { type: "string", maxLength: longestValue }, namedTexts = (kind) => {
  let taken = Object.keys(kind.taken);
  return {
    type: kind.type,
    schema: {
      type: "object",
      propertyNames: { pattern: kind.form, ...taken.length > 0 && { not: { enum: taken } } },
      additionalProperties: kind.scalars ? { anyOf: [ofText, { type: ["number", "boolean"] }] } : ofText,
      maxProperties: limits.variables
    },
    read: (spot) => {
      let { node, reading } = spot;
      if (node.kind !== "map")
        return mistake(spot, {
          message: `expected a mapping of ${kind.one} names to values; found ${describeKind(node)}`,
          hint: `such as ${kind.such}`
        });
      if (node.entries.length > limits.variables)
        return mistake(spot, { message: `more than ${limits.variables} ${kind.type}` });
      let before = reading.found.length, pairs = node.entries.map((entry) => [entry.key, readText(kind, entry, spot)]);
      return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
    }
  };
}, environment = namedTexts({
  type: "variables",
  one: "variable",
  form: "^[A-Za-z_][A-Za-z0-9_]{0,99}$",
  named: "letters, digits and underscores",
  // What the gate says itself.
  taken: {
    PORT: "give the port as `port`",
    COMPOSE_PROJECT_NAME: "the gate gives each side a name of its own",
    RELIABILITY_GATE_PROCESS: "the gate recognizes what it has started by it"
  },
  such: "{ NODE_ENV: production }",
  scalars: !1
}), properties = namedTexts({
  type: "properties",
  one: "property",
  form: "^[A-Za-z_][A-Za-z0-9_.-]{0,99}$",
  named: "letters, digits, dots, dashes and underscores",
  taken: {},
  such: "{ threads: 50 }",
  scalars: !0
});
function readText(kind, { key, at, value: node }, spot) {
  if (!new RegExp(kind.form).test(key)) {
    let message = `the name of a ${kind.one} is made of ${kind.named}`;
    return mistake(spot, { message, at });
  }
  if (Object.hasOwn(kind.taken, key))
    return mistake(spot, {
      message: `the ${kind.one} ${key} is set by the gate`,
      hint: kind.taken[key],
      at
    });
  let own = { ...spot, node, path: `${spot.path}.${key}` };
  if (node.kind === "number" || node.kind === "boolean") {
    if (kind.scalars)
      return new Secret(node.kind === "number" ? node.source : `${node.value}`);
    let message = `expected a text; found ${describeKind(node)}`;
    return mistake(own, { message, hint: "put the value into quotes" });
  }
  if (node.kind !== "text")
    return mistake(own, { message: `expected a text; found ${describeKind(node)}` });
  let resolved = resolveVariables(node.text, node.isLiteral ? void 0 : spot.reading.environment, kind.one);
  if ("refused" in resolved) {
    let { refused: message, hint, index } = resolved, from = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
    return mistake(own, { message, hint, at: from });
  }
  let { text: text2, parts } = resolved.value;
  if (text2.length > longestValue || text2.includes("\0"))
    return mistake(own, { message: `expected a text of at most ${longestValue} characters` });
  for (let part of parts)
    spot.reading.secrets.add(part);
  return new Secret(text2);
}

// build/engines/foreign/settings.js
var mostArguments = 100, longestArgument = 2e3, toolFields = {
  command: {
    option: text({ most: 500, expected: "a program" }),
    doc: "The program, by its path from the working folder or its name on the PATH.",
    otherwise: "the one on the PATH, else the newest in the tool cache of the runner"
  },
  env: {
    option: environment,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written in a config.
    doc: "Variables for the script, such as `BASE_URL: $target`. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.",
    otherwise: "none"
  },
  args: {
    option: list(text({ most: longestArgument, expected: "an argument" }), {
      most: mostArguments,
      what: "arguments"
    }),
    doc: "Arguments for the tool, besides those that the gate gives it. `$target` stands for the measured address.",
    otherwise: "none"
  }
}, withTarget = (written, url) => written.replaceAll("$target", () => url.replace(/\/+$/, "")), variablesFor = ({ settings: { env = {} }, machine }, own, url) => Object.fromEntries([
  ...Object.entries(machine.variables ?? {}).filter(([name]) => own.test(name)),
  ...Object.entries(env).map(([name, value]) => [name, withTarget(value.reveal(), url)])
]);
function hideVariables({ variables = {} }, own, context) {
  let given = Object.entries(variables).filter(([name]) => own.test(name));
  for (let secret of secretsOfVariables(Object.fromEntries(given)))
    context.hide(secret);
}
var throughProxy = (proxy) => proxy === void 0 ? {} : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };

export {
  environment,
  properties,
  toolFields,
  withTarget,
  variablesFor,
  hideVariables,
  throughProxy
};
