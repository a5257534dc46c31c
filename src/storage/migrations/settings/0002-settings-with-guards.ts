interface Old {
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Version 2 lets the person choose the late fee used in the sums, the friction before a payment in each state, and two
 * guards. Settings of version 1 keep what held then: no friction, and the first published rate as the fee.
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
