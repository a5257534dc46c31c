// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { stageIn } from '../../../../src/content/overlay/stage-in.ts';

test('a tooltip of the page ends at our stage, where no page can change it', () => {
  document.documentElement.title = '남은 금액 900,000원';
  const host = document.createElement('div');
  host.title = '남은 금액 800,000원';
  document.body.append(host);
  const stage = stageIn(host.attachShadow({ mode: 'closed' }), document);
  expect(stage.getAttribute('title')).toBe('');
});
