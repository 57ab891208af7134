import { setMaxListeners } from 'node:events'
