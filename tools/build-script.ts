import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

/**
 * Build a small classic script that stands alone: no modules, no imports left.
 * @param fileName may hold `[hash]`.
 * @returns the name of the written file.
 */
export async function buildScript({ root, base }: { readonly root: string, readonly base: string }, source: string, outDir: string, fileName: string): Promise<string> {
  const built = await build({
    root,
    base,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '~': join(root, 'src') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: ['chrome109', 'safari15.6', 'firefox115'],
      rolldownOptions: { input: join(root, source), output: { format: 'iife', entryFileNames: fileName } },
    },
  }) as Rolldown.RolldownOutput
  return built.output[0].fileName
}
