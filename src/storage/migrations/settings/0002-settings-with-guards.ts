interface Old {
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Version 2 lets the person choose the late fee that is reckoned with, what stands before a payment in each state,
 * and two guards. Who comes from version 1 keeps what held then: nothing stands in the way, and the fee is the
 * first published rate.
 */
export function settingsWithGuards(old: Old): unknown {
  const none = { kind: 'none' };
  return {
    ...old,
    version: 2,
    settings: {
      ...old.settings,
      lateFee: { rate: 'mobilians-danal-2021' },
      friction: { ok: none, near: none, over: none, unpaid: none, unknown: none, lookalike: none },
      onlyWhenItMatters: false,
      nightGuard: true,
      burstGuard: true,
    },
  };
}
