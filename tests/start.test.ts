/** `start`: what was built, shown to this computer alone. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { command, folderWith, plain } from './command-run.ts'

describe('start', () => {
  it('refuses a port in use', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const port = String(Object(server.address()).port)
    const { status, err } = await later(folderWith(plain), 'start', '--port', port)
    server.close()
    expect([status, err]).toEqual([2, expect.stringContaining(`port ${port} is in use`)])
  })
  it('serves the output to this computer alone', async () => {
    const child = spawn(process.execPath, [command, 'start', '--port', '0'], { cwd: folderWith(plain) })
    const address = await new Promise<string>((done) => {
      child.stdout.on('data', (bytes) => {
        const found = /http:\S+?:\d+/.exec(String(bytes))
        if (found !== null) done(found[0])
      })
    })
    const learners = await fetch(`${address}/learners`)
    expect([learners.status, learners.url]).toEqual([200, `${address}/learners/`])
    expect(learners.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(learners.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await fetch(`${address}/`)).status).toBe(200)
    for (const path of [
      '/../decks/venue.yaml',
      '/%2e%2e/decks/venue.yaml',
      '/..%2fdecks/venue.yaml',
      '/..%5cdecks/venue.yaml',
      '//etc/passwd',
      '/%00',
      '/%',
    ])
      expect([path, (await get(address, path, '127.0.0.1')).status]).toEqual([path, 404])
    expect((await get(address, '/learners/', 'evil.example')).status).toBe(403)
    expect((await fetch(`${address}/`, { method: 'POST' })).status).toBe(405)
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    expect(await ended).toBe(process.platform === 'win32' ? null : 0)
  })
})

/** As `run`, without holding up what this process itself serves. */
function later(cwd: string, ...words: string[]): Promise<{ status: number | null; err: string }> {
  const child = spawn(process.execPath, [command, ...words], { cwd })
  let err = ''
  child.stderr.on('data', (bytes) => {
    err += String(bytes)
  })
  return new Promise((done) => child.once('close', (status) => done({ status, err })))
}

/** Asks with an address that `fetch` would tidy first, and a host of one's own choice. */
async function get(address: string, path: string, host: string): Promise<{ status: number | undefined }> {
  const { request } = await import('node:http')
  const { hostname, port } = new URL(address)
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers: { Host: host } }, (answer) => {
      answer.resume()
      done({ status: answer.statusCode })
    })
      .on('error', fail)
      .end()
  })
}
