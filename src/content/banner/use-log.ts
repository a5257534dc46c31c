import { useState } from 'preact/hooks';
import type { BannerPorts } from './banner-model.ts';
import type { ClickGuard } from './click-guard.ts';

export type LogState = 'idle' | 'busy' | 'done' | 'failed' | 'covered';

/** Logging from the page: once, and only by a click on a banner that was plainly visible. */
export function useLog(ports: Pick<BannerPorts, 'log'>, guard: ClickGuard): [LogState, () => void] {
  const [state, become] = useState<LogState>('idle');
  const log = () => {
    if (state === 'busy' || state === 'done') return;
    if (!guard.mayAct()) return become('covered');
    become('busy');
    ports.log().then(
      (ack) => become(ack.ok ? 'done' : 'failed'),
      () => become('failed'),
    );
  };
  return [state, log];
}
