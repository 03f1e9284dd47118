/** The line to the preview's server: Vite's own, with our events on it. When it breaks, the page waits for the server and loads anew. */
import type { Problem } from './dev-overlay.ts'
import type { Update } from './update.ts'

export type PageUpdate = ({ kind: 'slides' } & Update) | { kind: 'body'; html: string; title: string } | { kind: 'reload' }

export interface Heard {
  opened: () => void
  'kit:problems': (problems: Problem[]) => void
  'kit:update': (update: PageUpdate) => void
}

export function openLine(token: string, heard: Heard): (event: string, data: unknown) => void {
  const socket = new WebSocket(`ws://${location.host}/?token=${encodeURIComponent(token)}`, 'vite-hmr')
  socket.addEventListener('open', () => heard.opened())
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { type: string; event?: string; data?: unknown }
    if (message.type !== 'custom') return
    // The server is ours, so that each event carries what `Heard` says.
    if (message.event === 'kit:problems') heard['kit:problems'](message.data as Problem[])
    if (message.event === 'kit:update') heard['kit:update'](message.data as PageUpdate)
  })
  socket.addEventListener('close', () => void waitForServer())
  return (event, data) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'custom', event, data }))
  }
}

/** Vite answers this line without a token, so that a page of an earlier server can find the new one. */
function waitForServer(): void {
  const ping = new WebSocket(`ws://${location.host}/`, 'vite-ping')
  ping.addEventListener('open', () => location.reload())
  ping.addEventListener('close', () => setTimeout(waitForServer, 1000))
}
