import * as v from 'valibot';
import { command, id, pool } from './fields.ts';

/** What a click on the banner asks for. None carries a figure: what it is about is what the frame was seen to show. */
export const BANNER_MESSAGES = {
  /** The payment this frame shows belongs to that line, or that pool. */
  'banner/account': {
    from: ['page'],
    ask: command({ line: v.optional(id), pool: v.optional(pool) }),
  },
  /** "기록도 취소": take back the one entry that this frame's cancellation page is about. */
  'banner/cancel-entry': { from: ['page'], ask: command({}) },
  /** "매달 결제로 적기": expect the payment this frame shows every month from the next on. */
  'banner/recurring': { from: ['page'], ask: command({}) },
  /** "남은 한도에 맞추기": bring the log to what the refusal in this frame says is left. */
  'banner/reconcile': { from: ['page'], ask: command({}) },
} as const;
