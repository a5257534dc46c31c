import { type Line, POOLS, type Pool } from '../core/line.ts';

/** What can be noted of a whole month: the carrier's figure, or a prepayment. */
export type MonthTool = 'reconcile' | 'prepay';

interface MonthForm {
  readonly tool: MonthTool;
  readonly pool: Pool;
}

const PREFIX = 'month';

/** Name of the form under which its amount is kept; a figure belongs to the line and the pool it was typed for. */
export const monthForm = ({ tool, pool }: MonthForm, line: Line['id']): string =>
  `${PREFIX} ${tool} ${line} ${pool}`;

export const isMonthForm = (form: string): boolean => form.startsWith(`${PREFIX} `);

/** The forms that a line has. */
export const MONTH_FORMS: readonly MonthForm[] = (['reconcile', 'prepay'] as const).flatMap((tool) =>
  POOLS.map((pool) => ({ tool, pool })),
);
