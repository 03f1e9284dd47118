/** Finds a port on this computer to listen on. */
import type { Server } from 'node:http'
import { diskCode, diskReason, wrongUse } from './wrong-use.ts'

/** Nobody outside this computer can reach it. */
export const loopback = '127.0.0.1'

const firstPort = 4321
const tries = 50

/** Listens on the port asked for, or on the first free one from 4321 on, and says which. Throws wrong use. */
export async function listenLocally(server: Server, asked: number | undefined): Promise<number> {
  const last = asked ?? firstPort + tries
  for (let port = asked ?? firstPort; port <= last; port++) {
    const problem = await tryPort(server, port)
    if (problem === undefined) return portOf(server)
    if (diskCode(problem) !== 'EADDRINUSE' && diskCode(problem) !== 'EACCES') throw problem
    if (asked !== undefined) throw refusal(asked, problem)
  }
  throw wrongUse(`no port from ${firstPort} to ${last} is free`, 'name one with `--port`')
}

/** The same words for every command that serves. */
export function refusal(port: number, problem: unknown): Error {
  if (diskCode(problem) === 'EADDRINUSE') return wrongUse(`port ${port} is in use`, 'end what uses it, or name another port with `--port`')
  return wrongUse(`port ${port} cannot be used: ${diskReason(problem)}`, 'name a port from 1024 up with `--port`')
}

function tryPort(server: Server, port: number): Promise<unknown> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve(error)
    server.once('error', failed)
    server.listen(port, loopback, () => {
      server.off('error', failed)
      resolve(undefined)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
