/** When the shop in examples/ is ready, and what runs send to it. */
export const ready = { path: '/health', status: 200, timeout: '30s' }
export const requests = [
  { path: '/products', weight: 4 },
  { name: 'product', path: '/products/3', weight: 3 },
  { name: 'checkout', method: 'POST', path: '/checkout', json: { sku: 3 }, weight: 1 },
]
