import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** electron-vite builds pages for file://, with relative addresses; ours have an origin, and places with more than one slash. */
const fromTheRoot = { name: 'from-the-root', enforce: 'post' as const, config: () => ({ base: '/' }) }

// Only `dependencies` stay outside the bundle; the renderer's libraries are devDependencies and are bundled.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          electron: 'src-main/hosts/electron/main.ts',
          web: 'src-main/hosts/web/main.ts',
          cli: 'src-main/hosts/cli/main.ts',
          worker: 'src-main/jobs/worker.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/hosts/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), fromTheRoot],
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: resolve('src-renderer/index.html') } },
  },
})
