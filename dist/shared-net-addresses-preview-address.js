// build/net/addresses/preview-address.js
var dashboards = [
  /^(www\.)?github\.com$/,
  /^(www\.)?vercel\.com$/,
  /^app\.netlify\.com$/,
  /^dash\.cloudflare\.com$/,
  /^dashboard\.(render|heroku)\.com$/,
  /^(www\.)?railway\.(app|com)$/,
  /^(www\.)?fly\.io$/
];
function previewAddress(text) {
  if (!text || !URL.canParse(text))
    return;
  let { protocol, hostname, pathname } = new URL(text);
  return protocol !== "http:" && protocol !== "https:" || dashboards.some((pattern) => pattern.test(hostname)) || /\/(actions|runs)\//.test(pathname) ? void 0 : text;
}

export {
  previewAddress
};
