// build/engines/embedded/protocols/http/kind.js
var http = { id: "http", load: () => import("./engines-embedded-protocols-http-http.js") };

// build/engines/embedded/protocols/protocols.js
var protocols = [http], usual = http.id;
async function loadProtocols(requests) {
  let ids = new Set(requests.map(({ protocol = usual }) => protocol)), needed = protocols.filter(({ id }) => ids.has(id)), modules = new Map(await Promise.all(needed.map(async ({ id, load }) => [id, await load()])));
  return ({ protocol = usual }) => {
    let found = modules.get(protocol);
    if (!found)
      throw new TypeError(`there is no protocol ${protocol}`);
    return found;
  };
}

export {
  protocols,
  loadProtocols
};
