/** Builds the kit itself, once, before any workshop: `--mode player` for the browser. Building a workshop needs no bundler. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build, type Plugin, type UserConfig } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { totals } from './tests/reporter.ts'

/** Browsers since about 2024: `light-dark()`, nesting and `:has()` stay as they are written. */
const browsers = ['chrome123', 'firefox121', 'safari17.5']

const output = 'build/player'

/** Bundles a style sheet without script, beside the deck: each has a build of its own. */
function ownStyle(name: string): Plugin {
  return {
    name: `style-${name}`,
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          outDir: output,
          emptyOutDir: false,
          cssTarget: browsers,
          rolldownOptions: { input: `src/player/styles/${name}.css`, output: { assetFileNames: `${name}.css` } },
        },
      })
    },
  }
}

/** What learners read, and what is made for paper. */
const pageStyles = ['page', 'paper'].map(ownStyle)

/** Bundles a script that stands alone: the preview's own, which no built page holds, and those of the reader. */
function ownScript(name: string): Plugin {
  return {
    name: `script-${name}`,
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          outDir: output,
          emptyOutDir: false,
          target: browsers,
          modulePreload: false,
          copyPublicDir: false,
          rolldownOptions: { input: `src/player/${name}.ts`, output: { format: 'iife', entryFileNames: `${name}.js` } },
        },
      })
    },
  }
}

/** The reader: what runs before the first paint, all that it does, and what is loaded only when asked for. */
const readerScripts = ['reader-first', 'reader', 'reader-export'].map(ownScript)

/** The page of a room pack that looks whether all is there. */
const packScript = ownScript('pack-check')

/** What talks to a learning platform, in the packages for it alone. */
const platformScripts = ['platform-scorm', 'platform-cmi5'].map(ownScript)

/** The letters: our words, people's own, and those that a reader may choose; in Latin and extended Latin. Italics are not used. */
const fontFiles = ['atkinson-hyperlegible-next', 'literata', 'lexend'].flatMap((family) =>
  ['latin', 'latin-ext'].map((range) => `node_modules/@fontsource-variable/${family}/files/${family}-${range}-wght-normal.woff2`),
)

/** Whose work the pages carry, with the terms that have to go with it. */
const licences = [
  'reveal.js',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/literata',
  '@fontsource-variable/lexend',
]

/** Copies the fonts beside the player, and the licences of all that the pages carry. */
const fonts: Plugin = {
  name: 'fonts',
  closeBundle() {
    mkdirSync('build/player/fonts', { recursive: true })
    for (const file of fontFiles) copyFileSync(file, `build/player/fonts/${basename(file)}`)
    const texts = licences.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`)
    writeFileSync('build/player/licences.txt', texts.join('\n\n').replaceAll('\r\n', '\n'))
  },
}

/** One classic script and one style sheet, so that decks open from a double-clicked file. */
export const player: UserConfig = {
  build: {
    outDir: output,
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    cssCodeSplit: false,
    modulePreload: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: 'src/player/deck.ts',
      output: { format: 'iife', entryFileNames: 'deck.js', assetFileNames: 'deck.css' },
    },
  },
  plugins: [...pageStyles, ownScript('dev'), ...readerScripts, ...platformScripts, packScript, fonts],
}

/**
 * markdown-it ships its class fields as calls of a helper that takes a fifth of all parsing time (measured on 5,000 slides).
 * Plain assignments do the same for classes without accessors, which all of its are.
 */
const plainFields: Plugin = {
  name: 'plain-fields',
  transform(code, id) {
    if (!/markdown-it[\\/]dist[\\/]markdown-it\.mjs$/.test(id)) return undefined
    const comment = /(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)?/.source
    const call = new RegExp(`_defineProperty\\(\\s*this,\\s*${comment}"(\\w+)",\\s*([^\\n]+?)\\s*\\);\\n`, 'g')
    const plain = code.replace(call, 'this.$1 = $2;\n')
    if (plain === code) this.error('markdown-it no longer has its helper for class fields: take this plugin away')
    return { code: plain, map: null }
  },
}

/** npm makes a command executable only when it first links it; a rebuilt file would lose that. Windows does not mind. */
const executable: Plugin = {
  name: 'executable',
  closeBundle() {
    chmodSync('build/command/workshop-kit.js', 0o755)
  },
}

/** The command, with its libraries inside, so that it starts fast; outside stay those that few runs load: for the preview, and for a browser. */
export const command: UserConfig = {
  ssr: { noExternal: true, external: ['vite', 'playwright-core', 'chrome-launcher'] },
  build: {
    ssr: true,
    outDir: 'build/command',
    emptyOutDir: true,
    target: 'node20.19',
    minify: true,
    copyPublicDir: false,
    rolldownOptions: {
      // What draws pictures runs in a thread, which needs a file of its own.
      input: { 'workshop-kit': 'src/edge/cli.ts', draw: 'src/edge/draw.ts' },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        banner: (chunk) => (chunk.name === 'workshop-kit' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  plugins: [plainFields, executable],
}

/** The tests: browser tests drive a real browser, so that they take their time. */
const tests: ViteUserConfig = {
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup.ts',
    reporters: ['default', totals],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}

export default defineConfig(({ mode }) => (mode === 'player' ? player : mode === 'command' ? command : tests))
