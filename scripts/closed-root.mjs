// Reads what a page cannot: the closed shadow roots in its frames, through the browser's debugging protocols.

/**
 * @typedef {object} ClosedRoot
 * @property {import('puppeteer-core').Frame} frame the frame it stands in
 * @property {<T>(work: (root: ShadowRoot, ...args: any[]) => T, ...args: unknown[]) => Promise<T>} run runs in the page,
 *   with the root as first argument; plain data in, plain data out
 */

/** @returns {any[]} backend ids of the closed roots of one document, nested frames of the same process included */
function closedNodes(node) {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument].filter(Boolean);
  return [...own.map((root) => root.backendNodeId), ...below.flatMap(closedNodes)];
}

async function rootOverCdp(frame, client, backendNodeId) {
  const { object } = await client.send('DOM.resolveNode', { backendNodeId });
  const run = async (work, ...args) => {
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...args) { return (${work})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { frame, run };
}

/** Frames of another process have a debugging session of their own; the rest is seen through their parent's. */
async function rootsOverCdp(page) {
  const clients = new Map();
  for (const frame of page.frames()) if (!clients.has(frame.client)) clients.set(frame.client, frame);
  const found = [];
  for (const [client, frame] of clients) {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const id of closedNodes(root)) found.push(await rootOverCdp(frame, client, id));
  }
  return found;
}

/** @returns {string[]} shared ids of the closed roots below a node as WebDriver BiDi writes it */
function closedShared({ value }) {
  const root = value?.shadowRoot;
  const own = root?.value?.mode === 'closed' ? [root.sharedId] : [];
  const below = [...(value?.children ?? []), ...(root ? [root] : [])];
  return [...own, ...below.flatMap(closedShared)];
}

function rootOverBidi(frame, session, sharedId) {
  const run = async (work, ...args) => {
    const { result } = await session.send('script.callFunction', {
      functionDeclaration: `async (root, json) => JSON.stringify(await (${work})(root, ...JSON.parse(json)) ?? null)`,
      arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(args) }],
      target: { context: frame.browsingContext.id },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result.value);
  };
  return { frame, run };
}

async function rootsOverBidi(page) {
  const found = [];
  for (const frame of page.frames()) {
    const { session } = frame.browsingContext.userContext.browser;
    const { result } = await session.send('script.evaluate', {
      // A page may have given an element of its own that name.
      expression: "Reflect.get(Document.prototype, 'documentElement', document)",
      target: { context: frame.browsingContext.id },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    });
    const ids = result.type === 'success' ? closedShared(result.result) : [];
    for (const id of ids) found.push(rootOverBidi(frame, session, id));
  }
  return found;
}

/**
 * Every closed shadow root on the page, in all its frames. A page that is just going away has none.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<ClosedRoot[]>}
 */
export async function closedRoots(page) {
  const overBidi = 'browsingContext' in page.mainFrame();
  return overBidi ? rootsOverBidi(page) : rootsOverCdp(page);
}
