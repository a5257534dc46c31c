import { type ButtonHTMLAttributes, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { trusted } from '../overlay/trusted.ts';
import type { PressRule, Purpose } from './press-rule.ts';

/** The rule that judges presses; where none is given, no press counts. */
export const PressContext = createContext<PressRule>(() => {});

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type'> {
  readonly purpose: Purpose;
  readonly onPress: () => void;
  /** Called when a press did not count because the card was not in plain sight. */
  readonly onCovered?: (() => void) | undefined;
}

/**
 * The only kind of button in banner and sheet: each names its purpose, and one rule decides whether a press on it
 * counts.
 */
export function PressButton({ purpose, onPress, onCovered, ...rest }: Props) {
  const press = useContext(PressContext);
  return <button type="button" {...rest} onClick={trusted(() => press(purpose, onPress, onCovered))} />;
}
