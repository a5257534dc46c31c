import * as v from 'valibot';
import { id, pool, pressed } from './fields.ts';

/**
 * What a press in the banner asks for. No message carries a figure: each is about the payment that the frame was seen
 * to show.
 */
export const BANNER_MESSAGES = {
  /** Puts the payment that this frame shows on that line, or that pool. */
  'banner/account': {
    from: ['page'],
    ask: pressed({ line: v.optional(id), pool: v.optional(pool) }),
  },
  /** "기록도 취소": cancels the one entry that this frame's cancellation page is about. */
  'banner/cancel-entry': { from: ['page'], ask: pressed({}) },
  /** "매달 결제로 적기": keeps the payment that this frame shows as a recurring one, from next month on. */
  'banner/recurring': { from: ['page'], ask: pressed({}) },
  /** "남은 한도에 맞추기": brings the log to the remaining sum that the refusal in this frame names. */
  'banner/reconcile': { from: ['page'], ask: pressed({}) },
} as const;
