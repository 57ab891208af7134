// build/net/join-url.js
function joinUrl(base, path) {
  let { origin, pathname } = new URL(base);
  return new URL(`${origin}${pathname.replace(/\/$/, "")}${path.startsWith("/") ? path : `/${path}`}`).href;
}

export {
  joinUrl
};
