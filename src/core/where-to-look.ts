import type { Carrier } from './line.ts';
import type { Certainty, PresetSource } from './presets.ts';

/**
 * What a person looks for at the carrier: the monthly limit, what was used of it this month, how to lower or block it,
 * the payments that come by themselves, and the payment password (an extra lock that carriers give for free).
 */
export const LOOK_TOPICS = ['limit', 'use', 'lower', 'auto', 'password'] as const;
export type LookTopic = (typeof LOOK_TOPICS)[number];

/** Apps and menus by names of ours; what they are called on the screen is in the sentences of each language. */
export type LookApp = 'myKt' | 'tWorld' | 'pass';
export type LookMenu =
  | 'myKtApp'
  | 'myKtWeb'
  | 'myKtAppChange'
  | 'myKtWebChange'
  | 'tWorldApp'
  | 'tWorldWeb'
  | 'tWorldAppAuto'
  | 'passLimit';

/** Where one thing is found, as far as it is known. Addresses are to be read and typed, never links. */
export interface Look {
  readonly app?: { readonly name: LookApp; readonly menu: LookMenu };
  readonly web?: { readonly host: string; readonly menu?: LookMenu };
  /** As dialled from the phone in question. */
  readonly phone?: string;
  /** Only how the carrier is reached is known, not where it shows this; told wherever it is shown. */
  readonly isMenuUnknown?: true;
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

/**
 * The app's menu stands in the carrier’s own questions and answers, undated; the web's in two guides, which give the
 * month. Shown together, so the less certain of both is named.
 */
const T_WORLD: Look = {
  app: { name: 'tWorld', menu: 'tWorldApp' },
  web: { host: 'www.tworld.co.kr', menu: 'tWorldWeb' },
  phone: '114',
  asOf: '2024-11',
  certainty: 'repeated',
  source: 'T world: FAQ 1000057568, code; alog.auric 2024-11-20; durumis',
};

/** What is known of one carrier: how it is reached, the same for topics without a known menu, and some topics. */
interface KnownLooks {
  readonly general?: Look;
  readonly others?: Look;
  readonly topics: Readonly<Partial<Record<LookTopic, Look>>>;
}

function reachedAt(host: string): Pick<KnownLooks, 'general' | 'others'> {
  const general: Look = {
    web: { host },
    phone: '114',
    asOf: '2025-12',
    certainty: 'repeated',
    source: 'guides to carrier billing of 2025, all alike',
  };
  return { general, others: { ...general, isMenuUnknown: true } };
}

/** Its page on carrier billing: the menu of PASS, and a link to KT’s own page for customers of budget operators. */
const PASS_LIMIT: Look = {
  app: { name: 'pass', menu: 'passLimit' },
  web: { host: 'ips.kt.com/olleh/lupin/molleh/mLimitMvno/mLimit.do' },
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
    ...reachedAt('my.kt.com'),
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
    ...reachedAt('www.tworld.co.kr'),
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
    },
  },
  // No page of its own was found, and guides agree neither in the name of its app nor in the steps.
  lgu: { ...reachedAt('www.lguplus.com/mypage'), topics: {} },
  'mvno-kt': { topics: { limit: PASS_LIMIT, lower: PASS_LIMIT } },
  'mvno-skt': { topics: {} },
  'mvno-lgu': { topics: {} },
};

/** Where a topic is found at the line's carrier; without a topic, how the carrier is reached. */
export function whereToLook(carrier: Carrier | undefined, topic?: LookTopic): LookAnswer {
  if (carrier === undefined) return 'unchosen';
  const { general, others, topics } = KNOWN[carrier];
  return (topic === undefined ? general : (topics[topic] ?? others)) ?? 'own-operator';
}
