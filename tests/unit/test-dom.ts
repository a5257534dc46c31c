import { builtinEnvironments, type Environment } from 'vitest/runtime';

/** The test DOM over modules made once for all tests: by itself it would have each source made anew, as for a browser. */
const testDom: Environment = {
  ...builtinEnvironments['happy-dom'],
  name: 'test-dom',
  viteEnvironment: 'ssr',
};
export default testDom;
