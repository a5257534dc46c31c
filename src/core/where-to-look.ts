import type { Carrier } from './line.ts';
import type { Certainty, PresetSource } from './presets.ts';

/**
 * What a person looks for at the carrier: the monthly limit, what was used of it this month, how to lower or block it,
 * the payments that come by themselves, and the payment password (an extra lock that carriers give for free).
 */
export const LOOK_TOPICS = ['limit', 'use', 'lower', 'auto', 'password'] as const;
export type LookTopic = (typeof LOOK_TOPICS)[number];

/** Apps and menus by names of ours; what they are called on the screen is in the sentences of each language. */
export type LookApp = 'myKt' | 'tWorld' | 'uPlus' | 'pass';
export type LookMenu =
  | 'myKtApp'
  | 'myKtWeb'
  | 'myKtAppChange'
  | 'myKtWebChange'
  | 'tWorldApp'
  | 'tWorldWeb'
  | 'tWorldAppAuto'
  | 'uPlusApp'
  | 'uPlusAppBlock'
  | 'passLimit';

/** Where one thing is found, as far as it is known. Addresses are to be read and typed, never links. */
export interface Look {
  readonly app?: {
    readonly name: LookApp;
    readonly menu: LookMenu;
    /** The sources are single guides that differ in some step; wherever it is shown, that is told as well. */
    readonly isUnsure?: true;
  };
  readonly web?: { readonly host: string; readonly menu?: LookMenu };
  /** As dialled from the phone in question. */
  readonly phone?: string;
  /** Whose page says it, where that is not the carrier's own: at another operator it may differ. */
  readonly by?: PresetSource;
  /** Year and month of the source. */
  readonly asOf: string;
  /** What is only quoted is not listed here. */
  readonly certainty: Exclude<Certainty, 'quoted'>;
  readonly source: string;
}

/** `own`: the operator's own app and help line, which are unknown here; `unchosen`: no carrier was chosen yet. */
export type LookAnswer = Look | 'own-operator' | 'unchosen';

/** The first quotes KT; all four are of 2025 and say the same. */
const KT_GUIDES = 'fine-today.tistory.com/448, tokyohibihibi.com, economic-news24.com, kkultip.net';
const KT_HISTORY: Look = {
  app: { name: 'myKt', menu: 'myKtApp' },
  web: { host: 'my.kt.com', menu: 'myKtWeb' },
  phone: '114',
  asOf: '2025-12',
  certainty: 'repeated',
  source: KT_GUIDES,
};
const KT_CHANGE: Look = {
  ...KT_HISTORY,
  app: { name: 'myKt', menu: 'myKtAppChange' },
  web: { host: 'my.kt.com', menu: 'myKtWebChange' },
};

/** The carrier’s own questions and answers are undated; the guides give the month. */
const T_WORLD: Look = {
  app: { name: 'tWorld', menu: 'tWorldApp' },
  web: { host: 'www.tworld.co.kr', menu: 'tWorldWeb' },
  phone: '114',
  asOf: '2024-11',
  certainty: 'official',
  source: 'T world: FAQ 1000057568, code; alog.auric 2024-11-20; durumis',
};

const CALL = (web: string): Look => ({
  web: { host: web },
  phone: '114',
  asOf: '2025-12',
  certainty: 'repeated',
  source: 'guides to carrier billing of 2025, all alike',
});

/**
 * No page of LG U+ was found. Guides agree that its app has a menu for carrier billing, and neither in the name of the app
 * nor in the steps.
 */
const U_PLUS = (menu: LookMenu): Look => ({
  ...CALL('www.lguplus.com/mypage'),
  app: { name: 'uPlus', menu, isUnsure: true },
  source: 'guides to carrier billing of 2025; of the app bimmer5.com, avenue34.co.kr, jyblog3.tistory.com/33',
});
const U_PLUS_LIMIT = U_PLUS('uPlusApp');
/** Recurring payments are blocked in the same menu as the others. */
const U_PLUS_BLOCK = U_PLUS('uPlusAppBlock');

/** What is known of one carrier in general, and more exactly of some topics. */
interface KnownLooks {
  readonly general?: Look;
  readonly topics: Readonly<Partial<Record<LookTopic, Look>>>;
}

/** Its page on carrier billing: consent and limit are changed in PASS alone. */
const PASS_LIMIT: Look = {
  app: { name: 'pass', menu: 'passLimit' },
  by: 'kt-m-mobile',
  asOf: '2025-06',
  certainty: 'official',
  source: 'KT M mobile, page of 2025-06-10',
};

/**
 * 114 reaches a carrier from its own phones. A customer of a budget operator reaches the operator by the operator's
 * number alone, so no number or address of the network is given for one.
 */
const KNOWN: Readonly<Record<Carrier, KnownLooks>> = {
  kt: {
    general: CALL('my.kt.com'),
    topics: {
      limit: KT_HISTORY,
      use: KT_HISTORY,
      lower: KT_CHANGE,
      // News of KT’s levels of blocking: the password is set by 114.
      password: {
        phone: '114',
        asOf: '2025-09',
        certainty: 'repeated',
        source: 'donga, inews24, segye, ggilbo of 2025-09',
      },
    },
  },
  skt: {
    general: CALL('www.tworld.co.kr'),
    topics: {
      limit: T_WORLD,
      use: T_WORLD,
      lower: T_WORLD,
      // Only one shop at a time can be blocked.
      auto: {
        app: { name: 'tWorld', menu: 'tWorldAppAuto' },
        phone: '114',
        asOf: '2024-11',
        certainty: 'official',
        source: 'T world: FAQ 1000057568',
      },
      // The first repeats T world’s own description of the service.
      password: {
        phone: '1509',
        asOf: '2021-03',
        certainty: 'repeated',
        source: 'happy-w.tistory.com/231 (2021-03-18), rich365.co.kr',
      },
    },
  },
  lgu: {
    general: CALL('www.lguplus.com/mypage'),
    topics: { limit: U_PLUS_LIMIT, use: U_PLUS_LIMIT, lower: U_PLUS_BLOCK, auto: U_PLUS_BLOCK },
  },
  'mvno-kt': { topics: { limit: PASS_LIMIT, lower: PASS_LIMIT } },
  'mvno-skt': { topics: {} },
  'mvno-lgu': { topics: {} },
};

/** Where a topic is found at the line's carrier; without a topic, how the carrier is reached. */
export function whereToLook(carrier: Carrier | undefined, topic?: LookTopic): LookAnswer {
  if (carrier === undefined) return 'unchosen';
  const { general, topics } = KNOWN[carrier];
  return (topic && topics[topic]) ?? general ?? 'own-operator';
}
