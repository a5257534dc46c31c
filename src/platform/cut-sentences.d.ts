/** A part of the packed sentences, by key, as the build extracts it (vite.config.ts). */
declare module '*.json?worker-says' {
  import type { Sentences } from '../contract/translate.ts';

  const sentences: Sentences;
  export default sentences;
}
