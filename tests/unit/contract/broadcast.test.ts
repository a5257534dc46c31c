import { describe, expect, test } from 'vitest';
import { admitted } from '../../../src/contract/admitted.ts';
import { admitBroadcast } from '../../../src/contract/broadcast.ts';
import type { Sender } from '../../../src/contract/sender.ts';

/** What a page of ours may be told, judged without schemas. */
describe('what a page hears', () => {
  const cases: [what: string, data: unknown, sender: Sender, isHeard: boolean][] = [
    ['nothing, from the background', {}, 'background', true],
    ['nothing, from a content script', {}, 'page', false],
    ['nothing, from another page of ours', {}, 'extension', false],
    ['a field', { tabId: 1 }, 'background', false],
    ['a list', [], 'background', false],
    ['null', null, 'background', false],
    ['no object', 'changed', 'background', false],
    ['no content at all', undefined, 'background', false],
  ];

  test.each(cases)('%s', (_what, data, sender, isHeard) => {
    const judge = (contract: typeof admitBroadcast) => () => contract('snapshot/changed', data, sender);
    // The contract with schemas, which the background answers by, says the same of it.
    for (const contract of [admitBroadcast, admitted as typeof admitBroadcast])
      if (isHeard) expect(judge(contract)()).toEqual({});
      else expect(judge(contract)).toThrow(/^refused/);
  });
});
