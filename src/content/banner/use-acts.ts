import { useRef, useState } from 'preact/hooks';
import type { Ack } from '../../contract/messages.ts';
import type { BannerOrder, BannerPorts } from '../shared/banner-model.ts';

/** `waiting`: no answer came, so it may or may not be saved. `newer`: only a newer version may write there. */
type ActFault = 'failed' | 'waiting' | 'newer' | 'covered';

export interface Acts {
  /** What was asked for and is not answered yet. */
  readonly busy: BannerOrder['name'] | undefined;
  /** Buttons of this banner whose command was carried out. */
  readonly done: readonly BannerOrder['name'][];
  readonly trouble: ActFault | undefined;
  /** The entry that may be this payment already: only the person knows. */
  readonly asked: string | undefined;
  readonly act: (order: BannerOrder) => void;
  readonly popup: () => void;
  /** A press did not count, because the card was not in plain sight. */
  readonly covered: () => void;
}

/** Orders that may be sent more than once; the last one counts. */
const REPEATABLE: readonly BannerOrder['name'][] = ['banner/account'];

/** Carries out what a press that counts asks for, one at a time. */
export function useActs(ports: Pick<BannerPorts, 'send' | 'openPopup'>): Acts {
  const [busy, setBusy] = useState<Acts['busy']>();
  const [done, setDone] = useState<Acts['done']>([]);
  const [trouble, setTrouble] = useState<Acts['trouble']>();
  const [asked, setAsked] = useState<string>();
  /** Orders that were sent but not carried out: sent again, they keep their id. */
  const open = useRef(new Set<BannerOrder['name']>());
  const act = (order: BannerOrder) => {
    const { name } = order;
    if (busy !== undefined || done.includes(name)) return;
    setTrouble(undefined);
    setBusy(name);
    const settle = (ack: Ack | undefined) => {
      setBusy(undefined);
      setAsked(likeIn(ack));
      if (!ack?.ok) return setTrouble(troubleIn(ack));
      open.current.delete(name);
      if (!REPEATABLE.includes(name)) setDone((before) => [...before, name]);
    };
    const again = open.current.has(name);
    open.current.add(name);
    ports.send(order, again).then(settle, () => settle(undefined));
  };
  const covered = () => setTrouble('covered');
  return { busy, done, trouble, asked, act, popup: ports.openPopup, covered };
}

const likeIn = (ack: Ack | undefined): string | undefined =>
  ack === undefined || ack.ok ? undefined : ack.like?.entry;

function troubleIn(ack: (Ack & { ok: false }) | undefined): ActFault | undefined {
  if (ack === undefined) return 'waiting';
  if (ack.like !== undefined) return undefined;
  return ack.reason === 'from-newer-version' ? 'newer' : 'failed';
}
