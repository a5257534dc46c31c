import { readUsagePage } from './read-usage-page.ts';

/** The key by which `platform/usage-page.ts` asks for it. A symbol, because a string could be the id of an element. */
const READ = Symbol.for('carrier-billing-guard usage');

/**
 * Injected on a press of "이 페이지 확인" alone. What was read waits in the extension's own world, which the page cannot
 * see, for the one question that follows at once, and is gone with it.
 */
(globalThis as typeof globalThis & { [READ]?: unknown })[READ] = readUsagePage(document);
