import { check, sleep } from 'k6'
import http from 'k6/http'

export const options = {
  vus: 20,
  duration: '20s',
  thresholds: { http_req_failed: ['rate<0.01'], http_req_duration: ['p(95)<500'] },
}

// The gate sets the address of the preview; without the gate, set it by `k6 run -e BASE_URL=…`.
const target = __ENV.BASE_URL || 'http://localhost:3000'

export default function () {
  const response = http.get(`${target}/products`)
  check(response, { 'status is 200': ({ status }) => status === 200 })
  sleep(0.1)
}
