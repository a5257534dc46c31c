import type { OwnRule } from '../core/own-rule.ts';
import { observedWithOwnRule } from '../detection/own-rule.ts';
import { openRootsIn } from './own/open-roots.ts';
import { partText } from './own/part-text.ts';
import { readRules } from './own/read-rules.ts';
import { bodyOf } from './read/read-dom.ts';
import { sightOf } from './read/read-visible.ts';
import { ownAddress } from './shared/own-address.ts';
import { ownWorld } from './shared/own-world.ts';

/** Steps for reading a whole page, where a rule asks for words on it. */
const WHOLE_PAGE = 16_000;

let rules: readonly OwnRule[] = [];

/**
 * Injected only where the person has a rule for the host, before the checkout script or beside it, and where a rule is
 * tried. The rules come with the injection: no page can ask for them.
 */
ownWorld.own ??= {
  hand(fresh) {
    const isNews = JSON.stringify(fresh) !== JSON.stringify(rules);
    rules = fresh;
    const { guard } = ownWorld;
    if (isNews && guard !== undefined) {
      guard.rest();
      guard.refresh();
    }
    return guard === undefined;
  },
  judge(found, text, roots) {
    const reading = readRules(rules, { doc: document, href: ownAddress(document), roots, text: () => text });
    return reading === undefined ? found : observedWithOwnRule(found, reading);
  },
  read(rule) {
    const body = bodyOf(document);
    const text = () => (body && partText(body, sightOf(document), WHOLE_PAGE)) ?? '';
    return readRules([rule], {
      doc: document,
      href: ownAddress(document),
      roots: openRootsIn(document),
      text,
    });
  },
};
