import type { GuidePage } from './topic.ts';

/** In the banner's own checking order: limit, unpaid bill, what was typed, block, then whom to ask. */
export const failed: GuidePage = {
  id: 'failed',
  icon: 'octagon',
  checked: '2026-11',
  parts: [
    {
      kind: 'steps',
      title: 'guideFailedOrder',
      said: [
        { name: 'guideFailedLimitName', text: 'guideFailedLimit', from: 'danalTable' },
        { name: 'guideFailedUnpaidName', text: 'guideFailedUnpaid', from: 'mobiliansTable' },
        { name: 'guideFailedTypedName', text: 'guideFailedTyped', from: 'danalTable' },
        { name: 'guideFailedBlockedName', text: 'guideFailedBlocked', from: 'mobiliansTable' },
        { name: 'guideFailedExtraName', text: 'guideFailedExtra', from: 'danalTable' },
        { name: 'guideFailedOwnerName', text: 'guideFailedOwner', from: 'danalTable' },
        { name: 'guideFailedPolicyName', text: 'guideFailedPolicy', from: 'mobiliansTable' },
      ],
    },
    { kind: 'facts', said: [{ text: 'guideFailedAgain', from: 'mobiliansTable' }] },
    { kind: 'contacts' },
  ],
  near: ['limit', 'unpaid', 'control'],
  settings: ['limits', 'bills'],
};
