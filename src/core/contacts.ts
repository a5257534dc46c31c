import type { Carrier } from './line.ts';

/** Where the one who decides can be asked. Numbers move, so each is shown with the month it was read in. */
export interface Contact {
  /** As dialled in Korea; absent where none is known that holds for everybody. */
  readonly phone?: string;
  /** Official address, to be read and typed: host, and path where that is stable. Never a link out of a message or a page. */
  readonly site?: string;
  /** Year and month of the source. */
  readonly asOf: string;
  readonly source: string;
}

const GUIDES =
  'guides to carrier-billing settings of 2025 that agree with each other; the host is the carrier’s own';
const HELP_LIST = 'help list of carrier-billing gateways on the portal of KT M mobile, 2025-06';

/** 114 reaches the own carrier from the phone in question. Budget operators have their own lines, so none is named for them. */
export const CARRIER_CONTACTS: Readonly<Record<Carrier, Contact>> = {
  kt: { phone: '114', site: 'my.kt.com', asOf: '2025-12', source: GUIDES },
  skt: { phone: '114', site: 'www.tworld.co.kr', asOf: '2025-12', source: GUIDES },
  lgu: { phone: '114', site: 'www.lguplus.com/mypage', asOf: '2025-12', source: GUIDES },
  'mvno-kt': { asOf: '2025-06', source: 'KT M mobile sends its customers to its own centre' },
  'mvno-skt': { asOf: '2025-06', source: 'as for budget operators on KT' },
  'mvno-lgu': { asOf: '2025-06', source: 'as for budget operators on KT' },
};

/** By gateway id. */
export const GATEWAY_CONTACTS: Readonly<Record<string, Contact>> = {
  danal: { phone: '1566-3355', site: 'www.danal.co.kr', asOf: '2025-06', source: HELP_LIST },
  mobilians: { phone: '1800-0678', site: 'www.mobilians.co.kr', asOf: '2025-06', source: HELP_LIST },
  payletter: { phone: '1599-2583', site: 'www.payletter.com', asOf: '2025-06', source: HELP_LIST },
  galaxia: { phone: '1566-0123', site: 'www.galaxiamoneytree.co.kr', asOf: '2025-06', source: HELP_LIST },
  kcp: { phone: '1688-6410', site: 'www.kcp.co.kr', asOf: '2025-06', source: HELP_LIST },
  hecto: { phone: '1600-5220', site: 'www.settlebank.co.kr', asOf: '2025-06', source: HELP_LIST },
  toss: { phone: '1544-7772', asOf: '2025-06', source: HELP_LIST },
  nice: { phone: '1661-0808', asOf: '2025-06', source: HELP_LIST },
};

/** The contact of a gateway known by its id; `undefined` for one without. */
export const gatewayContact = (id: string | null): Contact | undefined =>
  id !== null && Object.hasOwn(GATEWAY_CONTACTS, id) ? GATEWAY_CONTACTS[id] : undefined;
