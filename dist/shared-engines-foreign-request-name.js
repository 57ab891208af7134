// build/engines/foreign/request-name.js
function requestNamer(target) {
  let base = URL.canParse(target) ? new URL(target) : void 0, basePath = base?.pathname.replace(/\/+$/, "") ?? "";
  return (method, address) => {
    let url = URL.parse(address);
    if (!url)
      return `${method} ${address}`.trim();
    let isOfTarget = url.host === base?.host && url.pathname.startsWith(basePath), path = isOfTarget ? url.pathname.slice(basePath.length) || "/" : url.pathname;
    return `${method} ${isOfTarget ? path : `${url.host}${path}`}`.trim();
  };
}

export {
  requestNamer
};
