import { useState } from 'preact/hooks';
import type { BannerPorts } from './banner-model.ts';
import type { ClickGuard } from './click-guard.ts';

export type LogState = 'idle' | 'busy' | 'done' | 'failed' | 'covered';

type Ports = Pick<BannerPorts, 'log' | 'openPopup'>;

/** What a press in the page may cause, and only on a banner that was plainly visible; logging once. */
export function useLog(ports: Ports, guard: ClickGuard): [LogState, log: () => void, popup: () => void] {
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
  const popup = () => {
    if (!guard.mayOpen()) return become(state === 'idle' ? 'covered' : state);
    ports.openPopup();
  };
  return [state, log, popup];
}
