import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  describe
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/language/list.js
function list(item, { least = 1, most, name, what, keepsRest = !1 }) {
  return {
    type: `list of ${item.type}`,
    ...defined({ fields: item.fields }),
    schema: { type: "array", items: item.schema, minItems: least, maxItems: most },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "list") {
        let hint = node.kind === "nothing" ? void 0 : "write each item on its own line after `- `";
        return mistake(spot, {
          message: `expected a list of ${what}; found ${describe(node)}`,
          hint
        });
      }
      if (node.items.length < least)
        return mistake(spot, { message: "the list is empty", hint: `remove it, or name ${what}` });
      if (node.items.length > most)
        return mistake(spot, {
          message: `${node.items.length} ${what}; at most ${most} are allowed`
        });
      let before = spot.reading.found.length, values = node.items.map((itemNode, index) => readItem(item, { ...spot, node: itemNode, path: `${spot.path}[${index}]` }));
      return name && noteDuplicates(spot, node.items, values.map((value) => value === void 0 ? void 0 : name(value))), spot.reading.found.length === before ? values : keepsRest ? values.filter((value) => value !== void 0) : void 0;
    }
  };
}
function oneOrList(item, several) {
  return {
    type: `${item.type}, or a list of them`,
    schema: { anyOf: [item.schema, several.schema] },
    read: (spot) => {
      if (spot.node.kind === "list")
        return several.read(spot);
      let value = item.read(spot);
      return value === void 0 ? void 0 : [value];
    }
  };
}
function readItem(item, spot) {
  return spot.node.kind === "nothing" ? mistake(spot, { message: "the item is empty", hint: "remove the `-`" }) : item.read(spot);
}
function noteDuplicates(spot, items, names) {
  names.forEach((name, index) => {
    let first = names.indexOf(name);
    if (name === void 0 || first === index)
      return;
    let { line } = spot.reading.place(items[first].at);
    mistake({ ...spot, node: items[index], path: `${spot.path}[${index}]` }, {
      message: `duplicate name \`${name}\``,
      hint: `first in line ${line}; give one of them another \`name\``
    });
  });
}

export {
  list,
  oneOrList
};
