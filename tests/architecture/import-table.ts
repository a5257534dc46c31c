/**
 * Who may import what: the table of src/README.md as data. A rule covers the files its pattern
 * matches; the first match counts, so finer rows stand above coarser ones.
 */
export interface ImportRule {
  readonly name: string;
  readonly files: RegExp;
  /** Folders or files of `src`, each matched as a prefix. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
  readonly why: string;
}

const CONTENT_OWN = ['content/', 'core/', 'detection/', 'contract/', 'ui/'];

const BACKGROUND_OWN = ['core/', 'contract/', 'storage/', 'exchange/'];

/** A row for each folder of the background, which may name the folders listed and never the root. */
const backgroundFolders = (folders: Readonly<Record<string, readonly string[]>>): ImportRule[] =>
  Object.entries(folders).map(([folder, others]) => ({
    name: `background/${folder}`,
    files: new RegExp(`^background/${folder}/`),
    own: [...[folder, ...others].map((name) => `background/${name}/`), ...BACKGROUND_OWN],
    packages: [],
    why: 'a feature gets its ports as arguments, and names only what stands below it',
  }));

/** What detection makes, as contract has it. */
const DETECTION_SHAPES = ['contract/checkout-seen.ts', 'contract/statement.ts'];

/** A row for each folder of detection: the folders it may name beside the types of a country's data. Only detect.ts names a country. */
const detectionFolders = (folders: Readonly<Record<string, readonly string[]>>): ImportRule[] =>
  Object.entries(folders).map(([folder, others]) => ({
    name: `detection/${folder}`,
    files: new RegExp(`^detection/${folder}/`),
    own: [
      'detection/pack/',
      ...[folder, ...others].map((name) => `detection/${name}/`),
      'core/',
      ...DETECTION_SHAPES,
    ],
    packages: [],
    why: 'a page is judged from its text up, by any country alike',
  }));

interface FolderRow {
  /** What it may name beside itself and what all folders of its parent may. */
  readonly own: readonly string[];
  readonly packages?: readonly string[];
  readonly why: string;
}

/** A row for each folder in `parent`; a folder in another one stands above it. */
const foldersIn = (
  parent: string,
  all: readonly string[],
  rows: Readonly<Record<string, FolderRow>>,
): ImportRule[] =>
  Object.entries(rows).map(([folder, { own, packages = [], why }]) => ({
    name: `${parent}/${folder}`,
    files: new RegExp(`^${parent}/${folder}/`),
    own: [`${parent}/${folder}/`, ...all, ...own],
    packages,
    why,
  }));

/** A row for each folder of exchange, and the folders it may name. */
const exchangeFolders = (folders: Readonly<Record<string, readonly string[]>>): ImportRule[] =>
  Object.entries(folders).map(([folder, others]) => ({
    name: `exchange/${folder}`,
    files: new RegExp(`^exchange/${folder}/`),
    own: [...[folder, ...others].map((name) => `exchange/${name}`.replace(/(?<!\.ts)$/, '/')), 'core/'],
    packages: [],
    why: 'a text and a table are read alone; what comes of both meets at the root',
  }));

/** A row for each folder of storage that walks over the families: the files of storage itself that it may name, and no other folder. */
const storageFolders = (folders: Readonly<Record<string, readonly string[]>>): ImportRule[] =>
  Object.entries(folders).map(([folder, files]) => ({
    name: `storage/${folder}`,
    files: new RegExp(`^storage/${folder}/`),
    own: [
      `storage/${folder}/`,
      'storage/families/',
      'storage/items/',
      ...files.map((file) => `storage/${file}.ts`),
      'core/',
      'contract/',
    ],
    packages: ['valibot'],
    why: 'the way back, the file of everything and other computers know the families, not each other',
  }));

/** The surfaces that are pages of ours, and what each shares with others. */
const SURFACES: readonly (readonly [surface: string, shared: readonly string[]])[] = [
  ['popup', ['entries/']],
  ['history', ['entries/']],
  ['options', ['intake/']],
  ['compare', ['intake/']],
];

export const IMPORT_TABLE: readonly ImportRule[] = [
  {
    name: 'core',
    files: /^core\//,
    own: ['core/'],
    packages: [],
    why: 'the money model knows nothing but itself',
  },
  {
    name: 'storage/migrations',
    files: /^storage\/migrations\//,
    own: [],
    packages: [],
    why: "a migration is a fossil: today's types must not reach yesterday's data",
  },
  {
    name: 'detection/pack',
    files: /^detection\/pack\//,
    own: ['contract/checkout-seen.ts'],
    packages: [],
    why: "the shape of a country's data names nobody's data",
  },
  ...foldersIn('detection/korea', ['detection/pack/', ...DETECTION_SHAPES], {
    words: { own: [], why: 'words are data' },
    hosts: { own: [], why: 'the table of hosts is made by a script and knows no rule' },
    rules: { own: ['detection/korea/words/'], why: 'a window is data, and names no other window' },
    causes: { own: ['detection/korea/words/'], why: 'why a refusal is said to come is words, and no more' },
  }),
  ...detectionFolders({
    page: [],
    korea: ['page'],
    amounts: ['page'],
    names: ['page', 'amounts'],
    steps: ['page', 'amounts'],
    outcomes: ['page', 'amounts', 'steps'],
    refusals: ['page'],
  }),
  {
    name: 'detection',
    files: /^detection\/[^/]+$/,
    own: ['detection/', 'core/', ...DETECTION_SHAPES],
    packages: [],
    why: 'detection is pure data and functions over plain facts',
  },
  {
    name: 'contract',
    files: /^contract\//,
    own: ['contract/', 'core/', '../public/_locales/ko/messages.json'],
    packages: ['valibot'],
    why: 'what crosses a context is plain data with a schema',
  },
  {
    name: 'storage/items',
    files: /^storage\/items\//,
    own: ['storage/items/', 'core/', 'contract/'],
    packages: ['valibot'],
    why: 'what a family is made of knows no family',
  },
  {
    name: 'storage/families',
    files: /^storage\/families\//,
    own: ['storage/families/', 'storage/items/', 'storage/migrations/', 'core/', 'contract/fields.ts'],
    packages: ['valibot'],
    why: 'a family says what it is; keys, history, backup and sync walk over the list, and no family names them',
  },
  ...storageFolders({
    history: ['canonical', 'describe', 'documents', 'keys', 'open', 'shapes', 'write-out'],
    backup: [
      'canonical',
      'describe',
      'documents',
      'everything',
      'key-place',
      'keys',
      'open',
      'shapes',
      'trash',
      'unchosen-carrier',
      'write-out',
    ],
    sync: ['canonical', 'describe', 'documents', 'shapes', 'write-out'],
  }),
  {
    name: 'storage',
    files: /^storage\//,
    own: ['storage/', 'core/', 'contract/'],
    packages: ['valibot'],
    why: 'saved data is parsed without a browser in sight',
  },
  ...exchangeFolders({
    drafts: [],
    texts: ['drafts'],
    tables: ['drafts'],
    usage: ['drafts', 'texts', 'tables'],
    compare: ['drafts', 'tables', 'part-standing.ts', 'numbers.ts'],
  }),
  {
    name: 'exchange',
    files: /^exchange\//,
    own: ['exchange/', 'core/'],
    packages: [],
    why: 'what comes in and goes out is text and plain drafts; the surfaces hand it in and show it',
  },
  {
    name: 'platform/browser.ts',
    files: /^platform\/browser\.ts$/,
    own: [],
    packages: ['webextension-polyfill'],
    why: 'the one importer of the polyfill, so that it can be dropped in one place',
  },
  {
    name: 'platform/bare-ask.ts',
    files: /^platform\/bare-ask\.ts$/,
    own: ['contract/'],
    packages: [],
    why: "the sentinel's one message must not pull in a library",
  },
  {
    name: 'platform/message-bus.ts',
    files: /^platform\/message-bus\.ts$/,
    own: ['platform/resend.ts', 'contract/'],
    packages: ['@webext-core/messaging'],
    why: 'the one place that checks who sent a message',
  },
  {
    name: 'platform, the packed sentences',
    files: /^platform\/(?:sentences|worker\/speak)\.ts$/,
    own: ['platform/translate.ts', 'contract/', 'core/', '../public/_locales/'],
    packages: [],
    why: 'a language that was chosen over the browser is read from the packed sentences, here alone',
  },
  {
    name: 'platform/own-display.ts',
    files: /^platform\/own-display\.ts$/,
    own: ['platform/sentences.ts', 'platform/translate.ts', 'contract/', 'core/'],
    packages: [],
    why: 'how a page of ours looks and speaks, for every surface alike',
  },
  {
    name: 'platform/worker',
    files: /^platform\/worker\//,
    own: ['platform/', 'contract/', 'core/'],
    packages: [],
    why: 'browser ports of the background',
  },
  {
    name: 'platform',
    files: /^platform\//,
    own: ['platform/browser.ts', 'platform/resend.ts', 'contract/', 'core/'],
    packages: [],
    why: 'browser ports of every surface; never the worker-only ones',
  },
  {
    name: 'ui',
    files: /^ui\//,
    own: ['ui/', 'core/', 'contract/'],
    packages: ['preact'],
    why: 'pieces know props only',
  },
  {
    name: 'entries',
    files: /^entries\//,
    own: ['entries/', 'core/', 'contract/', 'ui/'],
    packages: ['preact', 'es-hangul'],
    why: 'one payment is shown and changed alike in popup and history',
  },
  {
    name: 'background entry',
    files: /^background\/index\.ts$/,
    own: [
      'background/',
      ...BACKGROUND_OWN,
      'detection/korea/page-owner.ts',
      'detection/korea/payment-site.ts',
      'detection/conclude.ts',
      'platform/',
    ],
    packages: [],
    why: 'wiring is the only place where ports and handlers meet',
  },
  {
    name: 'background root',
    files: /^background\/[^/]+$/,
    own: ['background/', ...BACKGROUND_OWN],
    packages: [],
    why: 'the root joins what the folders hand out, and holds nothing of its own',
  },
  {
    name: 'background, the holidays',
    files: /^background\/figures\/holidays\.ts$/,
    own: ['core/'],
    packages: ['@hyunbinseo/holidays-kr'],
    why: 'the one importer of the table of holidays',
  },
  ...backgroundFolders({
    figures: [],
    attempts: [],
    kernel: ['figures'],
    ledger: ['kernel', 'figures', 'attempts'],
    bills: ['kernel', 'figures'],
    rules: ['kernel'],
    frames: ['kernel', 'ledger', 'attempts', 'rules'],
    mutes: ['kernel', 'frames'],
    settings: ['kernel', 'mutes'],
    sync: ['kernel'],
    payments: ['kernel', 'figures', 'attempts', 'ledger', 'bills', 'frames'],
    safekeeping: ['kernel', 'figures', 'frames', 'mutes', 'sync'],
    view: ['kernel', 'figures', 'attempts', 'frames', 'mutes', 'payments', 'safekeeping'],
  }),
  {
    name: 'content, stage 0',
    files: /^content\/world\.iife\.ts$/,
    own: ['content/shared/own-world.ts'],
    packages: [],
    why: 'every matched page makes our world before it is there itself, and pays for nothing else',
  },
  {
    name: 'content, stage 1',
    files: /^content\/(sentinel\.iife|look-out|glance|lists|shared\/own-address)\.ts$/,
    own: [
      'content/sentinel.iife.ts',
      'content/look-out.ts',
      'content/glance.ts',
      'content/lists.ts',
      'content/shared/own-address.ts',
      'detection/suspect.ts',
      'detection/order-names.ts',
      'contract/',
      'platform/bare-ask.ts',
    ],
    packages: [],
    why: 'the sentinel runs on every matched page and must stay a few KB',
  },
  {
    name: 'content, the reader of usage pages',
    files: /^content\/(usage\.iife|read-usage-page)\.ts$/,
    own: [
      'content/read-usage-page.ts',
      'content/read/read-dom.ts',
      'content/read/read-visible.ts',
      'exchange/usage/model.ts',
      'exchange/tables/history-table.ts',
    ],
    packages: [],
    why: 'a usage page is read as plain blocks; what they mean is worked out where no page is near',
  },
  {
    name: 'content, the call of a page with an own rule',
    files: /^content\/own-call\.iife\.ts$/,
    own: ['platform/bare-ask.ts'],
    packages: [],
    why: 'it runs on every page of some hosts, and says one word',
  },
  ...foldersIn('content', ['core/', 'contract/'], {
    shared: { own: ['detection/', 'ui/'], why: 'what our scripts of one document share knows none of them' },
    read: {
      own: ['content/shared/', 'detection/'],
      why: 'a page is read without a thought of what is shown of it',
    },
    own: { own: ['content/read/', 'detection/'], why: "the person's own rules are read as the page is" },
    overlay: { own: ['content/shared/'], why: 'our element stands where it stands, whatever it shows' },
    press: {
      own: ['content/overlay/', 'ui/'],
      packages: ['preact'],
      why: 'whether a press counts is the same for all that is pressed in a page',
    },
    'banner/said': { own: ['content/shared/', 'ui/'], why: 'what is said does not know how it is drawn' },
    banner: {
      own: ['content/shared/', 'content/overlay/', 'content/press/', 'ui/'],
      packages: ['preact'],
      why: 'the banner draws what it is given, and reads no page',
    },
    picker: {
      own: [
        ...['shared', 'read', 'own', 'overlay', 'press'].map((folder) => `content/${folder}/`),
        'detection/',
        'ui/',
      ],
      packages: ['preact'],
      why: 'pointing at a sum needs the page and the overlay, and nothing of the banner',
    },
  }),
  {
    name: 'content entries',
    files: /^content\/(checkout|banner|picker)\.iife\.tsx?$/,
    own: [...CONTENT_OWN, 'platform/'],
    packages: ['preact'],
    why: 'the entry joins the ports; everything else gets them',
  },
  {
    name: 'content',
    files: /^content\//,
    own: CONTENT_OWN,
    packages: ['preact'],
    why: 'pages are read and banners shown without touching the browser API',
  },
  {
    name: 'intake, the reader of workbooks',
    files: /^intake\/xlsx\//,
    own: ['intake/xlsx/', 'exchange/', 'core/'],
    packages: ['fflate', 'saxen'],
    why: 'the one importer of fflate and saxen, loaded only when a file is chosen',
  },
  {
    name: 'intake',
    files: /^intake\//,
    own: ['intake/', 'exchange/', 'core/', 'contract/', 'ui/'],
    packages: ['preact'],
    why: 'what is chosen or pasted is read alike wherever it is taken in',
  },
  {
    name: 'history, the virtual list',
    files: /^history\/list\/use-virtual-rows\.ts$/,
    own: [],
    packages: ['preact', '@tanstack/virtual-core'],
    why: 'the one importer of the virtual list, so that it can be left',
  },
  {
    name: 'history, shapes of the pictures',
    files: /^history\/pictures\/geometry\//,
    own: ['history/pictures/geometry/', 'core/'],
    packages: ['d3-scale', 'd3-shape'],
    why: 'figures become places and paths in pure functions, and nowhere else',
  },
  ...foldersIn('history', ['core/', 'contract/', 'ui/'], {
    state: {
      own: [],
      packages: ['preact', 'zustand'],
      why: 'what is shown and where it comes from does not know who shows it',
    },
    list: { own: ['history/state/', 'entries/'], packages: ['preact'], why: 'a view of the state' },
    filter: { own: ['history/state/'], packages: ['preact'], why: 'a view of the state' },
    pictures: {
      own: ['history/state/', 'exchange/tables/table-csv.ts'],
      packages: ['preact'],
      why: 'a view of the state, saved as a table, too',
    },
    sheet: { own: ['history/state/', 'entries/'], packages: ['preact'], why: 'a view of the state' },
  }),
  ...foldersIn('options', ['core/', 'contract/', 'ui/'], {
    state: {
      own: [],
      packages: ['preact', 'zustand'],
      why: 'what is shown and where it comes from does not know who shows it',
    },
    parts: {
      own: ['options/state/'],
      packages: ['preact'],
      why: 'a section is made of it, and not the reverse',
    },
    exchange: {
      own: ['options/state/', 'options/parts/', 'exchange/', 'intake/'],
      packages: ['preact'],
      why: 'files come and go here alone',
    },
    rules: {
      own: ['options/state/', 'options/parts/', 'exchange/own-rules.ts'],
      packages: ['preact'],
      why: 'a section of its own',
    },
  }),
  ...foldersIn('guide', ['core/', 'contract/translate.ts', 'ui/'], {
    topics: { own: [], why: 'a page of the guide is data' },
  }),
  {
    name: 'guide entry',
    files: /^guide\/index\.tsx$/,
    own: ['guide/', 'platform/own-display.ts', 'ui/'],
    packages: ['preact'],
    why: 'the guide opens offline and asks nobody: all it needs to know is how it is shown',
  },
  {
    name: 'guide',
    files: /^guide\//,
    own: ['guide/', 'core/', 'contract/translate.ts', 'contract/late-fee-words.ts', 'ui/'],
    packages: ['preact', 'es-hangul'],
    why: 'pages of text and dated facts, which know nothing of what the person logged',
  },
  ...SURFACES.flatMap(([surface, shared]): ImportRule[] => [
    {
      name: `${surface} entry`,
      files: new RegExp(`^${surface}/index\\.tsx$`),
      own: [`${surface}/`, ...shared, 'core/', 'contract/', 'exchange/', 'ui/', 'platform/'],
      packages: ['preact', 'zustand', 'es-hangul'],
      why: 'the entry joins the ports; everything else gets them',
    },
    {
      name: surface,
      files: new RegExp(`^${surface}/`),
      own: [`${surface}/`, ...shared, 'core/', 'contract/', 'exchange/', 'ui/'],
      packages: ['preact', 'zustand', 'es-hangul'],
      why: 'views are functions of a snapshot',
    },
  ]),
];

/** The folders of `src` that hold code; a new one needs a row here and in src/README.md. */
export const FOLDERS = [
  'background',
  'compare',
  'content',
  'contract',
  'core',
  'detection',
  'entries',
  'exchange',
  'guide',
  'history',
  'intake',
  'options',
  'platform',
  'popup',
  'storage',
  'ui',
];
