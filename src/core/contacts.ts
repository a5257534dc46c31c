/** Where a gateway can be asked. Numbers move, so each is shown with the month it was read in. */
export interface Contact {
  /** As dialled in Korea. */
  readonly phone: string;
  /** Official address, to be read and typed. Never a link out of a message or a page. */
  readonly site?: string;
  /** Year and month of the source. */
  readonly asOf: string;
  readonly source: string;
}

/**
 * The operator's portal, for carrier billing. Seven rows: Danal, Payletter, Mobilians, Galaxia, KCP, Hyosung FMS,
 * Settlebank.
 */
const HELP_LIST = 'help list of KT M mobile, 2025-06';

/** By gateway id. A gateway whose number was not found is not here: its window and its messages name one. */
export const GATEWAY_CONTACTS: Readonly<Record<string, Contact>> = {
  danal: { phone: '1566-3355', site: 'www.danal.co.kr', asOf: '2025-06', source: HELP_LIST },
  // KG Mobilians, today KG Financial. Its manual of 2026-04-23 and the help list of 2025-06 name 1800-0678.
  mobilians: {
    phone: '1800-1855',
    site: 'www.mobilians.co.kr',
    // Of the less certain of the two.
    asOf: '2025-06',
    source: 'receipt texts of 2026-08; its site: help list of 2025-06',
  },
  payletter: { phone: '1599-2583', site: 'www.payletter.com', asOf: '2025-06', source: HELP_LIST },
  galaxia: { phone: '1566-0123', site: 'www.galaxiamoneytree.co.kr', asOf: '2025-06', source: HELP_LIST },
  kcp: { phone: '1688-6410', site: 'www.kcp.co.kr', asOf: '2025-06', source: HELP_LIST },
  // The help list of 2025-06 names 1544-5162.
  hyosung: {
    phone: '1544-5163',
    site: 'www.hyosungfms.co.kr',
    asOf: '2025-06',
    source: 'receipt text of 2026-08-03; its site: help list of 2025-06',
  },
  hecto: { phone: '1600-5220', site: 'www.settlebank.co.kr', asOf: '2025-06', source: HELP_LIST },
  // So called since 2020-08.
  toss: {
    phone: '1544-7772',
    asOf: '2020-08',
    source: 'samples of XPay by Toss Payments',
  },
  nice: {
    phone: '1661-0808',
    asOf: '2025-07',
    source: 'its terms of carrier billing, article 10',
  },
  // Daou, today KiwoomPay. Both are undated; the list calls Settlebank by its name since 2022-03.
  daou: {
    phone: '1588-5984',
    asOf: '2022-03',
    source: 'sample of its window for phones; a list of gateways that names KiwoomPay of Daou Data',
  },
  // The terms are undated; the shop’s page, for questions on payments, is of 2026.
  inicis: {
    phone: '1588-4954',
    asOf: '2026-01',
    source: 'its terms of electronic payment, article 8; a shop’s page',
  },
};

/** The contact of a gateway known by its id; `undefined` for one without. */
export const gatewayContact = (id: string | null): Contact | undefined =>
  id !== null && Object.hasOwn(GATEWAY_CONTACTS, id) ? GATEWAY_CONTACTS[id] : undefined;
