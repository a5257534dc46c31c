import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = join(import.meta.dirname, '../fixtures/libraries');

/** One script out of a library as pages use it. @param name a file of tests/fixtures/libraries. */
export async function libraryScript(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome144', 'firefox142'],
      lib: { entry: join(FOLDER, name), formats: ['iife'], name: 'library', fileName: () => 'library.js' },
    },
  });
  const [result] = [built].flat();
  if (result === undefined || !('output' in result)) throw new Error(`${name} was not built`);
  return result.output[0].code;
}
