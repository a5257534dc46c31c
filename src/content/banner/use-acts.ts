import { useState } from 'preact/hooks';
import type { BannerOrder, BannerPorts } from './banner-model.ts';
import type { ClickGuard } from './click-guard.ts';

export interface Acts {
  /** The order whose answer is awaited. */
  readonly busy: BannerOrder['name'] | undefined;
  /** Orders that were carried out while this notice stands. */
  readonly done: readonly BannerOrder['name'][];
  readonly trouble: 'failed' | 'covered' | undefined;
  readonly act: (order: BannerOrder) => void;
  readonly popup: () => void;
}

/** May be given more than once: the last one counts. */
const REPEATABLE: readonly BannerOrder['name'][] = ['banner/account'];

/** What a click in the page may cause: one at a time, and only on a banner that was plainly visible. */
export function useActs(ports: Pick<BannerPorts, 'send' | 'openPopup'>, guard: ClickGuard): Acts {
  const [busy, setBusy] = useState<Acts['busy']>();
  const [done, setDone] = useState<Acts['done']>([]);
  const [trouble, setTrouble] = useState<Acts['trouble']>();
  const act = (order: BannerOrder) => {
    if (busy !== undefined || done.includes(order.name)) return;
    if (!guard.mayAct()) return setTrouble('covered');
    setTrouble(undefined);
    setBusy(order.name);
    const settle = (isDone: boolean) => {
      setBusy(undefined);
      if (!isDone) setTrouble('failed');
      else if (!REPEATABLE.includes(order.name)) setDone((before) => [...before, order.name]);
    };
    ports.send(order).then(
      (ack) => settle(ack.ok),
      () => settle(false),
    );
  };
  const popup = () => (guard.mayOpen() ? ports.openPopup() : setTrouble('covered'));
  return { busy, done, trouble, act, popup };
}
