/** How the room's window and a presenter's window talk: `postMessage` with a token made for each opening, and over http a channel besides. */
import { type Command, type Desk, firstState, type RoomState } from './state.ts'

type Message =
  /** The presenter's window, each second; `last` is the state it knows, for a room that was loaded anew. */
  | { kit: string; say: 'hello'; last: RoomState | null }
  | { kit: string; say: 'ask'; command: Command }
  /** The room, after each change and each hello. */
  | { kit: string; say: 'tell'; state: RoomState }

export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

function read(data: unknown, token: string): Message | undefined {
  if (token === '' || typeof data !== 'object' || data === null || !('kit' in data) || data.kit !== token) return undefined
  // Only the other window of this pair knows the token.
  return data as Message
}

/** Files have no origin of their own that a channel could keep to. */
function channelFor(token: string): BroadcastChannel | undefined {
  return location.protocol.startsWith('http') ? new BroadcastChannel(`workshop-kit-${token}`) : undefined
}

/** The room's end. Call it once a token: for a new opening, or with the one kept over a reload. */
export function answerPresenter(token: string, room: Desk & { adopt: (state: RoomState) => void }, reloaded: boolean): void {
  const channel = channelFor(token)
  let peer: MessageEventSource | undefined
  let mayAdopt = reloaded

  function tell(): void {
    const message: Message = { kit: token, say: 'tell', state: room.state() }
    peer?.postMessage(message, { targetOrigin: '*' })
    channel?.postMessage(message)
  }

  function hear(event: MessageEvent): void {
    const message = read(event.data, token)
    if (message === undefined || message.say === 'tell') return
    if (event.source) peer = event.source
    if (message.say === 'ask') {
      room.send(message.command)
      return
    }
    if (mayAdopt && message.last) room.adopt(message.last)
    mayAdopt = false
    tell()
  }

  window.addEventListener('message', hear)
  channel?.addEventListener('message', hear)
  room.listen(() => (peer || channel) && tell())
}

export interface FarDesk extends Desk {
  /** Whether the room's window has answered lately. */
  isJoined: () => boolean
}

const silence = 3500

/** The presenter's end: a desk whose room is another window. */
export function joinRoom(token: string): FarDesk {
  const channel = channelFor(token)
  const listeners = new Set<(state: RoomState) => void>()
  let last: RoomState | null = null
  let heardAt = 0

  function post(message: Message): void {
    const room: unknown = window.opener
    if (room && !window.opener.closed) window.opener.postMessage(message, '*')
    else channel?.postMessage(message)
  }

  function hear(event: MessageEvent): void {
    const message = read(event.data, token)
    if (message?.say !== 'tell') return
    heardAt = Date.now()
    const before = JSON.stringify(last)
    last = message.state
    if (JSON.stringify(last) !== before) for (const listener of listeners) listener(last)
  }

  const hello = () => post({ kit: token, say: 'hello', last })
  window.addEventListener('message', hear)
  channel?.addEventListener('message', hear)
  window.setInterval(hello, 1000)
  hello()

  return {
    state: () => last ?? firstState(''),
    send: (command) => post({ kit: token, say: 'ask', command }),
    listen(listener) {
      listeners.add(listener)
      if (last) listener(last)
    },
    isJoined: () => Date.now() - heardAt < silence,
  }
}
