/** A public body that helps with a disputed payment. */
export interface Agency {
  readonly id: 'harm365' | 'ruling';
  /** As dialled in Korea. */
  readonly phone?: string;
  /** Year and month of the source. */
  readonly asOf: string;
  readonly source: string;
}

/** Weeks in which the result of a dispute has to be told (Network Act, article 58). */
export const ANSWER_WEEKS = 2;

/** In the order in which they are turned to: advice first, then a ruling. */
export const AGENCIES: readonly Agency[] = [
  {
    id: 'harm365',
    phone: '142-235',
    asOf: '2024-02',
    source: 'korea.kr, policy briefing of 2024-02-23, whose example is a payment by phone bill',
  },
  {
    id: 'ruling',
    asOf: '2026-11',
    source: 'Network Act, article 60, as in force',
  },
];
