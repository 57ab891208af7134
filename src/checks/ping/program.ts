import { findTool, type Tool } from '../../tools/find-tool.ts'
import type { Machine } from '../../tools/machine.ts'

export const noPing = {
  what: 'there is no program `ping` on this machine',
  hint: 'install it (Debian: iputils-ping), or check a port with `tcp`',
}

export const findPing = (machine: Machine): Promise<Tool | undefined> =>
  findTool({ name: 'ping', title: 'ping' }, machine, process)
