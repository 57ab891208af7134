import {
  integer
} from "./shared-language-scalars-amounts.js";
import {
  secretsOfPath
} from "./shared-language-access-telling-names.js";
import {
  textOption
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  quote
} from "./shared-language-yaml-tree.js";

// build/language/scalars/network.js
var headerLine = textOption({
  type: "header",
  expected: "a header",
  hint: 'such as "X-Commit: $commit", in quotes',
  schema: { pattern: "^\\s*[\\w-]+\\s*:\\s*\\S" },
  parse: (text) => {
    let [, header, value] = /^\s*([\w-]{1,100})\s*:\s*([ -~]*?)\s*$/.exec(text) ?? [];
    return header && value ? { value: { name: header, value } } : {
      refused: `expected a header; found ${quote(text)}`,
      hint: 'such as "X-Commit: $commit"'
    };
  }
}), address = textOption({
  type: "IP address",
  expected: "an IP address",
  hint: "put it into quotes",
  schema: { pattern: "^\\s*[\\dA-Fa-f:.]+\\s*$" },
  parse: (text) => {
    let value = text.trim();
    return isAddress(value) ? { value } : { refused: `expected an IP address; found ${quote(text)}`, hint: "such as 10.1.2.3" };
  }
}), isAddress = (text) => text.includes(":") ? /^[\da-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]`) : /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split(".").every((part) => Number(part) < 256), statuses = (() => {
  let status = integer({ least: 100, most: 599 });
  return {
    type: "status code, or a list of them",
    schema: {
      anyOf: [status.schema, { type: "array", items: status.schema, minItems: 1, maxItems: 20 }]
    },
    read: (spot) => {
      let { node } = spot;
      if (node.kind !== "list") {
        let single = status.read(spot);
        return single === void 0 ? void 0 : [single];
      }
      if (node.items.length === 0 || node.items.length > 20)
        return mistake(spot, { message: "expected 1 to 20 status codes" });
      let codes = node.items.map((item, index) => status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }));
      return codes.every((code) => code !== void 0) ? codes : void 0;
    }
  };
})(), quotePath = (path2) => quote(path2.replace(/\?.*$/s, "?…").replace(/^(https?:\/\/)[^/]*@/i, "$1")), anyPath = textOption({
  type: "path",
  expected: "a path",
  hint: "a path begins with a slash, such as /products",
  schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2e3 },
  parse: (value) => {
    if (!value.startsWith("/")) {
      let hint = /^https?:/i.test(value) ? "the address of the target stands in `target.url`" : "such as /products";
      return {
        refused: `expected a path that begins with a slash; found ${quotePath(value)}`,
        hint
      };
    }
    if (value.startsWith("//"))
      return { refused: `a path begins with one slash, not with two; found ${quotePath(value)}` };
    if (value.length > 2e3)
      return { refused: "the path is longer than 2000 characters" };
    let index = value.search(/[^!"$-~]/);
    return index < 0 ? { value } : {
      refused: `a path holds no blanks, no # and only ASCII; found ${quotePath(value)}`,
      hint: "percent-encode it, such as %20",
      index
    };
  }
}), path = {
  ...anyPath,
  read: (spot) => {
    let value = anyPath.read(spot);
    for (let secret of secretsOfPath(value ?? ""))
      spot.reading.secrets.add(secret);
    return value;
  }
}, host = "[A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\]", hostForm = `^((${host})(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`, hostPattern = textOption({
  type: "host pattern",
  expected: "a host",
  hint: 'such as "*.preview.example", in quotes',
  schema: { pattern: hostForm },
  parse: (written) => new RegExp(hostForm).test(written) ? { value: written.toLowerCase() } : {
    refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
    hint: "without scheme and path"
  }
});

export {
  headerLine,
  address,
  statuses,
  path,
  hostPattern
};
