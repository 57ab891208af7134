import {
  section
} from "./shared-language-section.js";
import {
  mistake,
  text,
  textOption
} from "./shared-language-scalars.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  isTemplate,
  varies
} from "./shared-language-template.js";
import {
  quote
} from "./shared-language-yaml-tree.js";

// build/engines/embedded/protocols/http/kind.js
var http = {
  id: "http",
  load: (varies2) => varies2 ? import("./engines-embedded-protocols-http-varying.js") : import("./engines-embedded-protocols-http-http.js")
};

// build/engines/embedded/protocols/exchange-fields.js
var verbatim = (most) => textOption({
  type: "text",
  expected: "a text",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: most },
  parse: (value) => value === "" ? { refused: "expected a text; found an empty one" } : value.length <= most ? { value } : { refused: `a text of ${value.length} characters; at most ${most} are allowed` }
}), sent = verbatim(64 * 1024), sentText = {
  ...sent,
  read: (spot) => {
    let value = sent.read(spot);
    if (value !== void 0)
      return isTemplate(value) ? mistake(spot, {
        message: "placeholders are filled in requests of HTTP only",
        hint: "write the text as it is to be sent"
      }) : new Secret(value);
  }
}, expectedAnswer = {
  option: section({
    body: {
      option: text({ most: 1e4, expected: "a text" }),
      doc: "Text that the answer holds.",
      otherwise: "any",
      example: "Hello"
    }
  }),
  doc: "What a good answer is.",
  otherwise: "any answer is good"
};

// build/engines/embedded/protocols/socket-address.js
var hint = 'such as 127.0.0.1:8080, or ":8080" on the host of the target', socketAddress = textOption({
  type: "address",
  expected: "a host and a port",
  hint,
  schema: { pattern: "^\\s*(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$" },
  parse: (text2) => {
    let [, host, port] = /^(\[[\dA-Fa-f:.]+\]|[\w.-]*):(\d{1,5})$/.exec(text2.trim()) ?? [], url = `http://${host || "target"}:${port}`;
    return host === void 0 || Number(port) < 1 || !URL.canParse(url) ? { refused: `expected a host and a port from 1 to 65535; found ${quote(text2)}`, hint } : { value: `${host && new URL(url).hostname}:${Number(port)}` };
  }
});
function addressOn(scheme, written, target) {
  return written.startsWith(":") ? target && `${scheme}://${new URL(target).hostname}${written}` : `${scheme}://${written}`;
}

// build/engines/embedded/protocols/tcp/kind.js
var tcp = {
  id: "tcp",
  fields: {
    tcp: {
      option: socketAddress,
      doc: "Where it connects to: `host:port`, or `:port` on the host of the target.",
      required: !0,
      example: "127.0.0.1:8080"
    },
    send: {
      option: sentText,
      doc: "The text that is sent once the connection is open.",
      otherwise: "nothing is sent",
      example: "Hello server"
    },
    until: {
      option: verbatim(1e3),
      doc: "What the answer ends with.",
      otherwise: "it ends with the expected text, or with the first bytes where none is expected",
      example: "END"
    },
    expect: expectedAnswer
  },
  addressOf: ({ tcp: written }, target) => addressOn("tcp", written, target),
  load: () => import("./engines-embedded-protocols-tcp-tcp.js")
};

// build/engines/embedded/protocols/udp/kind.js
var udp = {
  id: "udp",
  fields: {
    udp: {
      option: socketAddress,
      doc: "Where the datagram goes: `host:port`, or `:port` on the host of the target.",
      required: !0,
      example: "127.0.0.1:8081"
    },
    send: {
      option: sentText,
      doc: "The text of the datagram.",
      required: !0,
      example: "Hello server"
    },
    expect: expectedAnswer
  },
  addressOf: ({ udp: written }, target) => addressOn("udp", written, target),
  load: () => import("./engines-embedded-protocols-udp-udp.js")
};

// build/engines/embedded/protocols/protocols.js
var protocols = [http, tcp, udp], usual = http.id;
function addressOf({ protocol = usual, settings }, target) {
  return protocols.find(({ id }) => id === protocol)?.addressOf?.(settings, target);
}
var addressesOf = ({ requests }, target) => requests.flatMap((request) => {
  let address = addressOf(request, target);
  return address === void 0 ? [] : [{ name: request.name, url: address.replace(/^[a-z]+:/, "http:") }];
});
async function loadProtocols(load) {
  let ids = new Set(load.requests.map(({ protocol = usual }) => protocol)), needed = protocols.filter(({ id }) => ids.has(id)), modules = new Map(await Promise.all(needed.map(async (kind) => [kind.id, await kind.load(varies(load))])));
  return ({ protocol = usual }) => {
    let found = modules.get(protocol);
    if (!found)
      throw new TypeError(`there is no protocol ${protocol}`);
    return found;
  };
}

export {
  protocols,
  addressOf,
  addressesOf,
  loadProtocols
};
