import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { HalfAmount, HalfAmountBox } from '../contract/half-typed.ts';

/** Where a page keeps what was typed into a form of one amount; none where the page does not close by itself. */
export const HalfAmountContext = createContext<HalfAmountBox | undefined>(undefined);

interface LeftForm {
  /** What was typed into this form before the page closed. */
  readonly left: HalfAmount | undefined;
  /** The form was left so a moment ago: it stands open again. */
  readonly isFresh: boolean;
}

/** What was left in forms, each known by its name: what it is for, and the id of what it is about. */
export function useLeftForm(): (form: string) => LeftForm {
  const box = useContext(HalfAmountContext);
  return (form) => {
    const last = box?.last();
    const left = last?.typed.form === form ? last.typed : undefined;
    return { left, isFresh: left !== undefined && last?.isFresh === true };
  };
}

/**
 * Keeps what is typed at once, because the page may close at any time. When the form goes while the page stays open, it
 * was sent or given up, and nothing of it is kept.
 * @returns forgets what was typed, as soon as it was sent.
 */
export function useHalfAmount({ form, text, on }: HalfAmount): () => void {
  const box = useContext(HalfAmountContext);
  const forget = () => {
    if (box?.last()?.typed.form === form) box.clear();
  };
  useLayoutEffect(() => {
    if (text === '') forget();
    else box?.keep({ form, text, ...(on !== undefined && { on }) });
  }, [form, text, on]);
  useLayoutEffect(() => forget, [form]);
  return forget;
}
