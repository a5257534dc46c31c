import type { RulesFileCheck } from '../../../src/contract/own-rule-messages.ts';
import type { SpareFile } from '../../../src/contract/ports.ts';
import type { BackupCheck, Safekeeping } from '../../../src/contract/safekeeping.ts';
import type { Shortcuts } from '../../../src/contract/shortcuts.ts';
import type { Instant, Month } from '../../../src/core/day.ts';
import type { OwnRule } from '../../../src/core/own-rule.ts';
import type { Won } from '../../../src/core/won.ts';
import type { SeenAccess } from '../../../src/options/state/store.ts';
import { entry } from './snapshot.ts';
import { REDO, UNDO } from './steps.ts';

/** What the options page is told of the history, the trash and the copies. */
const at = (iso: string) => iso as Instant;
const won = (amount: number) => amount as Won;

export const SAFEKEEPING: Safekeeping = {
  undo: UNDO,
  redo: REDO,
  trash: [
    {
      entry: entry({ id: 'gone-0002', merchant: '게임 상점', amount: won(55_000) }),
      deletedAt: at('2026-11-21T03:00:00.000Z'),
    },
    { entry: entry({ id: 'gone-0001', amount: won(4_900) }), deletedAt: at('2026-11-02T03:00:00.000Z') },
  ],
  snapshots: [
    { at: at('2026-11-22T03:00:00.000Z'), why: 'restore', entries: 214 },
    { at: at('2026-11-16T03:00:00.000Z'), why: 'weekly', entries: 208 },
    { at: at('2026-11-01T03:00:00.000Z'), why: 'migration', entries: 190 },
  ],
  spare: [{ at: at('2026-11-21T09:00:00.000Z'), why: 'spare', entries: 213 }],
  remindsOfFile: true,
  isWhole: true,
};

export const CHECK: BackupCheck = {
  ok: true,
  isEmptyHere: false,
  counts: {
    made: at('2026-11-16T03:00:00.000Z'),
    entries: 208,
    months: 14,
    from: '2025-10' as Month,
    until: '2026-11' as Month,
    lines: 2,
    bills: 12,
    lost: 3,
  },
};

const OWN_RULES: readonly OwnRule[] = [
  {
    id: 'rule-0001',
    host: 'shop.example',
    path: '/order/checkout',
    sum: '#order-summary > dl:nth-of-type(2) > dd.price',
    name: '.item-name',
    isOn: true,
  },
  {
    id: 'rule-0002',
    host: 'a-rather-long-name-of-a-shop.books.example',
    path: '/',
    sum: '.total',
    when: { selector: '#pay-phone:checked' },
    isOn: false,
  },
];

/** A file with one rule that is here, one that is new, one that cannot be used, and one for a payment window. */
const OWN_RULES_FILE: RulesFileCheck = {
  ok: true,
  rules: [
    { host: 'game.example', path: '/charge', sum: '.pay b', when: { text: '휴대폰 결제' }, isOn: true },
  ],
  known: 1,
  refused: [{ at: 3, host: 'evil.example', fault: 'sum' }],
  windows: ['ui.teledit.com'],
};

/** What the background answers in the gallery of surfaces, by message. */
export const ANSWERS = {
  'safekeeping/get': SAFEKEEPING,
  'backup/check': CHECK,
  'diagnostics/get': {
    noticed: [
      { host: 'ui.teledit.com', rule: 'danal' },
      { host: 'shop.example', rule: 'merchant-step' },
    ],
  },
  'own-rules/get': { rules: OWN_RULES },
  'own-rule/try': { open: 1, read: [{ amount: 14_300, item: '문화 캐시', isThere: true }] },
  'own-rules/check': OWN_RULES_FILE,
  'own-rule/pick': { start: 'payment-host' as const },
};

/** A browser that writes no files, as Firefox. */
export const NO_SPARE_FILE: SpareFile = {
  isAvailable: false,
  state: async () => undefined,
  choose: async () => undefined,
  allow: async () => undefined,
  write: async () => undefined,
  forget: async () => undefined,
};

/** A browser without keys for extensions. */
export const NO_SHORTCUTS: Shortcuts = { list: async () => [] };

/** One of two payment hosts is not allowed, and one shop is. */
export const SEEN: SeenAccess = {
  known: ['https://ui.teledit.com/*', 'https://mup.mobilians.co.kr/*'],
  missing: ['https://mup.mobilians.co.kr/*'],
  extra: ['https://shop.example/*'],
  permissions: ['storage', 'alarms'],
};
