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
} as const;
