/** Builds the kit itself, once, before any workshop: `--mode player` for the browser. Building a workshop needs no bundler. */
import { build, defineConfig, type Plugin, type UserConfig } from 'vite'

/** Browsers since about 2024: `light-dark()`, nesting and `:has()` stay as they are written. */
const browsers = ['chrome123', 'firefox121', 'safari17.5']

const output = 'build/player'

/** Bundles `page.css` beside the deck: a style sheet without script has a build of its own. */
const pageStyles: Plugin = {
  name: 'page-styles',
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: output,
        emptyOutDir: false,
        cssTarget: browsers,
        rolldownOptions: { input: 'src/player/styles/page.css', output: { assetFileNames: 'page.css' } },
      },
    })
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
  plugins: [pageStyles],
}

export default defineConfig(({ mode }) => (mode === 'player' ? player : {}))
