import { type ButtonHTMLAttributes, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PressRule, Purpose } from './press-rule.ts';
import { trusted } from './trusted.ts';

/** Nothing is pressed where nobody has said by what rule. */
export const PressContext = createContext<PressRule>(() => {});

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type'> {
  readonly purpose: Purpose;
  readonly onPress: () => void;
  /** The card was not in plain sight. */
  readonly onCovered?: (() => void) | undefined;
}

/** The only button there is in banner and sheet: each says what it is for, and one rule judges whether it counts. */
export function PressButton({ purpose, onPress, onCovered, ...rest }: Props) {
  const press = useContext(PressContext);
  return <button type="button" {...rest} onClick={trusted(() => press(purpose, onPress, onCovered))} />;
}
