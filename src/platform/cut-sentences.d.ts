/** Some of the packed sentences, by key, as the build cuts them out (vite.config.ts). */
declare module '*.json?worker-says' {
  import type { Sentences } from '../contract/translate.ts';

  const sentences: Sentences;
  export default sentences;
}
