import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OwnRule } from '../../core/own-rule.ts';
import { plainWon } from '../../ui/format-won.ts';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import type { OwnRulesPort, Tried } from '../state/own-rules-port.ts';

interface Props {
  /** The rule as it is typed now; `undefined` while that is not a valid rule. */
  readonly rule: OwnRule | undefined;
  readonly attempt: OwnRulesPort['attempt'];
  /** Called where the button is pressed while there is no valid rule. */
  readonly onFault?: () => void;
  /** Further buttons in the same row. */
  readonly children?: ComponentChildren;
}

/** Tries a rule on open pages of its site, and shows what it reads there. */
export function TryRule({ rule, attempt, onFault, children }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [tried, setTried] = useState<{ readonly of: string; readonly words: string }>();
  const key = rule === undefined ? 'no rule yet' : JSON.stringify(rule);
  const tryNow = async () => {
    if (rule === undefined) return onFault?.();
    const found = await attempt(rule);
    setTried({ of: key, words: found === undefined ? t('appUnreachable') : triedWords(found, rule, speech) });
  };
  return (
    <>
      <div class="row row-wrap">
        {children}
        <button type="button" class="button" onClick={() => void tryNow()}>
          {t('optionsRuleTry')}
        </button>
      </div>
      <p role="status" class="rule-tried" hidden={tried?.of !== key}>
        {tried?.of === key && tried.words}
      </p>
    </>
  );
}

/** What to say of several open pages: what was read in the first one with a sum. */
function triedWords({ open, read }: Tried, { host }: OwnRule, speech: Speech): string {
  const { t } = speech;
  if (open === 0) return t('optionsRuleTriedClosed', host);
  const [first] = read;
  if (first === undefined) return t('optionsRuleTriedElsewhere');
  const page = read.find(({ amount }) => amount !== null) ?? first;
  if (page.amount === null) return t(page.isThere ? 'optionsRuleTriedNot' : 'optionsRuleTriedNowhere');
  const sum = t('optionsRuleTried', plainWon(speech, page.amount));
  return page.item === null ? sum : `${sum} · ${t('optionsRuleTriedName', page.item)}`;
}
