// build/net/join-url.js
function joinUrl(base, path) {
  let { origin, pathname } = new URL(base);
  return new URL(`${origin}${pathname.replace(/\/$/, "")}${path.startsWith("/") ? path : `/${path}`}`).href;
}
var plainPath = /^(?:\/(?![.%])[\w~!$&()*+,;=:@%.-]*)+(?:\?[\w~!$&()*+,;=:@%./?-]+)?$/;
function pathJoiner(base) {
  let own = new URL(base).pathname.replace(/\/$/, "");
  return (path) => {
    if (plainPath.test(path))
      return own + path;
    let { pathname, search } = new URL(joinUrl(base, path));
    return pathname + search;
  };
}

export {
  joinUrl,
  pathJoiner
};
