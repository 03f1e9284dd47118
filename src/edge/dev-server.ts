/** The preview's server. Vite watches the files and keeps the line to open pages; pages themselves come from memory, and nothing else is served. */
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ViteDevServer } from 'vite'
import { loadAssets } from './assets.ts'
import { answerFrom } from './dev-answer.ts'
import { type Client, type Line, openSession } from './dev-session.ts'
import { watchSources } from './dev-watch.ts'
import { listenLocally, loopback } from './listen.ts'

export interface PreviewInput {
  root: string
  /** Without one: the first free port. */
  port?: number
  today: string
  /** Prints for the person at the terminal. */
  tell: (text: string) => void
}

export interface RunningPreview {
  url: string
  close: () => Promise<void>
}

/** Resolves when the server answers and no edit from then on is missed. Throws wrong use. */
export async function startPreview(input: PreviewInput): Promise<RunningPreview> {
  const http = createServer()
  const assets = loadAssets()
  const vite = await openVite(http)
  try {
    const session = openSession({ ...input, assets, line: lineOf(vite) })
    const watching = watchSources(vite.watcher, input.root, session.files(), session.changed)
    http.on('request', answerFrom({ session, assets, token: vite.config.webSocketToken }))
    const port = await listenLocally(http, input.port)
    await watching
    return { url: `http://${loopback}:${port}/`, close: () => closeBoth(http, vite) }
  } catch (error) {
    await closeBoth(http, vite)
    throw error
  }
}

/** Vite needs a folder to call its own; with our own HTTP server, it answers no request from there or anywhere. */
const ownFolder = fileURLToPath(new URL(import.meta.url.includes('/src/edge/') ? '../../build/player/' : '../player/', import.meta.url))

async function openVite(http: Server): Promise<ViteDevServer> {
  // Loaded here, so that no other command waits for it.
  const vite = await import('vite')
  return vite.createServer({
    configFile: false,
    root: ownFolder,
    envDir: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: { server: http, overlay: false }, cors: false, fs: { strict: true, allow: [] } },
  })
}

/** Vite's line, by the two things that are asked of it. */
function lineOf({ ws }: ViteDevServer): Line {
  // Vite's set of clients holds the objects that it hands to listeners.
  return { isOpen: (client) => (ws.clients as ReadonlySet<Client>).has(client), on: (event, heard) => ws.on(event, heard) }
}

async function closeBoth(http: Server, vite: ViteDevServer): Promise<void> {
  await vite.close()
  http.closeAllConnections()
  http.close()
}
