import {
  varies
} from "./shared-engines-embedded-scenario-varies.js";

// build/engines/embedded/kind.js
var spikeWindowSeconds = 0.5, windowSecondsOf = ({ spike }) => spike ? spikeWindowSeconds : 2.5, embedded = {
  id: "embedded",
  can: { keys: "all", sends: "requests", sides: !0, steps: !0 },
  windowSeconds: windowSecondsOf,
  load: () => import("./engines-embedded-embedded.js")
};

// build/engines/embedded/protocols/http/kind.js
var http = {
  id: "http",
  load: (varies2) => varies2 ? import("./engines-embedded-protocols-http-varying.js") : import("./engines-embedded-protocols-http-http.js")
};

// build/engines/embedded/protocols/protocols.js
var protocols = [http], usual = http.id;
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
  windowSecondsOf,
  embedded,
  protocols,
  loadProtocols
};
