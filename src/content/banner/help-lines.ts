/** When the list was read: the help page of KT M mobile (a carrier) for carrier-billing gateways. */
export const HELP_LINES_AS_OF = '2025-06';

/** Help lines of the gateways, by gateway id. */
export const HELP_LINES: Readonly<Record<string, string>> = {
  danal: '1566-3355',
  mobilians: '1800-0678',
  payletter: '1599-2583',
  galaxia: '1566-0123',
  kcp: '1688-6410',
  hecto: '1600-5220',
  toss: '1544-7772',
  nice: '1661-0808',
};
