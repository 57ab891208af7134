import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  isOverridden,
  mistake
} from "./shared-language-yaml-reading.js";
import {
  describe,
  describeKind,
  entryOf
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/language/section.js
function section(fields, rules = {}) {
  return {
    type: "mapping",
    fields,
    schema: sectionSchema(fields, rules),
    read: (spot) => {
      let { values, whole } = readSection(fields, rules, spot);
      return whole || rules.keepsRest ? values : void 0;
    }
  };
}
function readSection(fields, rules, spot) {
  let { node } = spot, before = spot.reading.found.length;
  if (node.kind !== "map") {
    let found = spot.path === "" ? describeKind(node) : describe(node);
    return mistake(spot, {
      message: `expected a mapping with the keys ${listed(supported(fields))}; found ${found}`
    }), { values: {}, whole: !1 };
  }
  let values = [], entries = withoutReplaced(node.entries, rules, spot.reading);
  for (let entry of node.entries) {
    let unused = entries.includes(entry) ? entry.replaced : entry.value;
    unused && lookAt({ ...entry, value: unused }, spot, fields, rules);
  }
  for (let entry of entries) {
    let value = readEntry(entry, spot, fields, rules);
    value !== void 0 && values.push([entry.key, value]);
  }
  for (let [key, setting] of Object.entries(fields))
    setting.required && !entryOf(node, key) && mistake(spot, { message: `\`${key}\` is missing` });
  return noteExclusive(entries, rules, spot), {
    values: Object.fromEntries(values),
    whole: spot.reading.found.length === before
  };
}
function noteExclusive(entries, rules, spot) {
  let entryAt = (key) => entries.find((entry) => entry.key === key);
  for (let [one, other] of pairsOf(rules)) {
    let [first, second] = [entryAt(one), entryAt(other)];
    !first || !second || mistake(spot, {
      message: `\`${one}\` and \`${other}\` exclude each other`,
      hint: "keep one of them",
      at: isOverridden(spot.reading, first.at) ? first.at : second.at
    });
  }
}
var pairsOf = ({ alternatives = [], exclusive = [] }) => [
  ...alternatives,
  ...exclusive
];
function lookAt(entry, spot, fields, rules) {
  readEntry(entry, { ...spot, reading: { ...spot.reading, references: [] } }, fields, rules);
}
function withoutReplaced(entries, { alternatives = [] }, reading) {
  let given = new Set(entries.filter(({ at }) => isOverridden(reading, at)).map(({ key }) => key)), isReplaced = ({ key }) => !given.has(key) && alternatives.some(([one, other]) => key === one && given.has(other) || key === other && given.has(one));
  return entries.filter((entry) => !isReplaced(entry));
}
function readEntry(entry, spot, fields, rules) {
  let setting = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0, path = spot.path ? `${spot.path}.${entry.key}` : entry.key;
  return setting ? entry.value.kind === "nothing" ? mistake({ ...spot, path }, { message: "there is no value", hint: "remove the key, or give it one", at: entry.at }) : setting.option.read({ ...spot, node: entry.value, path }) : mistake(spot, { ...unknownKey(entry.key, fields, rules), at: entry.at });
}
function unknownKey(key, fields, rules) {
  if (key === "<<")
    return { message: "YAML merge keys are not allowed", hint: "write the values out" };
  let message = `unknown key \`${key.slice(0, 60)}\``, elsewhere = rules.elsewhere?.(key), near = nearest(key, Object.keys(fields)) ?? elsewhere;
  return {
    message,
    hint: near ? `did you mean \`${near}\`?` : `known here: ${supported(fields).join(", ")}`
  };
}
function sectionSchema(fields, rules = {}) {
  let exclusive = pairsOf(rules), entries = Object.entries(fields), required = entries.filter(([, { required: required2 }]) => required2).map(([key]) => key), properties = entries.map(([key, { option, doc, default: fallback, example }]) => [
    key,
    {
      ...option.schema,
      description: doc,
      ...defined({ default: fallback }),
      ...example !== void 0 && { examples: [example] }
    }
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: !1,
    ...required.length > 0 && { required },
    ...exclusive.length > 0 && { allOf: exclusive.map((pair) => ({ not: { required: pair } })) }
  };
}
var supported = (fields) => Object.keys(fields), listed = (keys) => keys.map((key) => `\`${key}\``).join(", ");

export {
  section,
  readSection,
  sectionSchema
};
