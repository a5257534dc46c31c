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

/** Seven rows: Danal, Payletter, Mobilians, Galaxia, KCP, Hyosung FMS, Settlebank. */
const HELP_LIST = 'help list of carrier-billing gateways on the portal of KT M mobile, 2025-06';

/** By gateway id. A gateway whose own number was not found has none: its window and its text name one. */
export const GATEWAY_CONTACTS: Readonly<Record<string, Contact>> = {
  danal: { phone: '1566-3355', site: 'www.danal.co.kr', asOf: '2025-06', source: HELP_LIST },
  mobilians: {
    phone: '1800-0678',
    site: 'www.mobilians.co.kr',
    asOf: '2026-04',
    source:
      'KG Mobilians, today KG Financial: its own manual (KGMobilians/mcp-server, 2026-04-23), its terms, and the help list of 2025-06; its receipts of 2026-08 name 1800-1855',
  },
  payletter: { phone: '1599-2583', site: 'www.payletter.com', asOf: '2025-06', source: HELP_LIST },
  galaxia: { phone: '1566-0123', site: 'www.galaxiamoneytree.co.kr', asOf: '2025-06', source: HELP_LIST },
  kcp: { phone: '1688-6410', site: 'www.kcp.co.kr', asOf: '2025-06', source: HELP_LIST },
  hyosung: {
    phone: '1544-5162',
    site: 'www.hyosungfms.co.kr',
    asOf: '2025-06',
    source: `${HELP_LIST}; its receipts of 2026-08 name 1544-5163`,
  },
  hecto: { phone: '1600-5220', site: 'www.settlebank.co.kr', asOf: '2025-06', source: HELP_LIST },
  toss: {
    phone: '1544-7772',
    asOf: '2020-08',
    source: 'samples of XPay under the name of Toss Payments, which it bears since 2020-08',
  },
  nice: {
    phone: '1661-0808',
    asOf: '2025-07',
    source: 'NICE Payments, terms of carrier billing, article 10, as published 2025-07',
  },
  inicis: {
    phone: '1588-4954',
    asOf: '2026-01',
    source:
      'KG Inicis, terms of electronic payment, article 8 (undated); a shop’s page of 2026 for questions on payments',
  },
};

/** The contact of a gateway known by its id; `undefined` for one without. */
export const gatewayContact = (id: string | null): Contact | undefined =>
  id !== null && Object.hasOwn(GATEWAY_CONTACTS, id) ? GATEWAY_CONTACTS[id] : undefined;
