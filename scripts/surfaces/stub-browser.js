// Runs in the page before its scripts: a browser whose background answers with one fixed snapshot.
// biome-ignore lint/correctness/noUnusedVariables: evaluated in the page by scripts/surfaces.mjs
function stubBrowser(
  snapshot,
  messages,
  { refuse, blocked, silent, extraHosts = [], answers = {}, empty, usage },
) {
  standOn(snapshot.today);
  const nothing = { addListener() {}, removeListener() {} };
  const fill = (text, values) => text.replace(/\$(\d)/g, (_, place) => values[place - 1] ?? '');
  const nothingIn = {
    all: { entries: 0, payments: 0, total: 0 },
    months: [],
    merchants: [],
    gateways: [],
    latest: [],
    problems: [],
    lateFees: [],
  };
  const ledger = (type, data) =>
    empty ? { year: data.year, ...nothingIn } : window.answerLedger(type, data);
  const settle = (id) =>
    refuse ? { ok: false, reason: refuse } : { ok: true, id, entry: 'entry-9999', added: 4 };
  const answer = ({ type, data }) => {
    if (type === 'snapshot/get') return snapshot;
    if (type === 'entries/get') return { entries: snapshot.entries, unread: [] };
    if (type.startsWith('ledger/')) return ledger(type, data);
    if (type in answers) return answers[type];
    return type === 'page/check' ? { injected: !blocked } : settle(data.command);
  };
  const known = ['https://ui.teledit.com/*'];
  const runtime = {
    id: 'gallery',
    getURL: (path) => `${location.origin}/${path}`,
    getManifest: () => ({ version: '0.1.0', host_permissions: known }),
    onMessage: nothing,
    openOptionsPage: async () => {},
    sendMessage: (message, reply) => {
      if (!silent) setTimeout(async () => reply({ res: await answer(message) }));
    },
  };
  const permissions = {
    getAll: async () => ({ origins: [...known, ...extraHosts], permissions: ['storage', 'alarms'] }),
    request: async () => true,
    remove: async () => true,
    onAdded: nothing,
    onRemoved: nothing,
  };
  const keys = { _execute_action: 'Alt+Shift+J', log: 'Alt+Shift+L', pause: 'Alt+Shift+P', mask: '' };
  const commands = {
    getAll: async () => Object.entries(keys).map(([name, shortcut]) => ({ name, shortcut })),
    onCommand: nothing,
  };
  window.chrome = {
    commands,
    runtime,
    permissions,
    scripting: {
      executeScript: async () => {
        if (usage === undefined) throw new Error('no permission');
        return [{ result: usage }];
      },
    },
    tabs: { query: async () => [{ id: 7 }] },
    i18n: { getMessage: (key, values = []) => fill(messages[key]?.message ?? '', [].concat(values)) },
  };
  window.browser = window.chrome;
}

/** The page's clock goes on from noon of that day in Seoul: what is invented is of those months, whenever it is drawn. */
function standOn(day) {
  const Real = Date;
  const shift = Real.parse(`${day}T03:00:00Z`) - Real.now();
  window.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [Real.now() + shift] : given));
    }
    static now() {
      return Real.now() + shift;
    }
  };
}
