// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SpareFile } from '../../../src/contract/ports.ts';
import type { BackupCheck } from '../../../src/contract/safekeeping.ts';
import type { StoreTrouble } from '../../../src/contract/store-trouble.ts';
import { keepSpareFile } from '../../../src/options/keep-spare-file.ts';
import { Recovery } from '../../../src/options/recovery.tsx';
import { SpareFileCard } from '../../../src/options/spare-file-card.tsx';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { CHECK, NO_SPARE_FILE, SAFEKEEPING } from '../fakes/safekeeping.ts';
import { sentence } from '../fakes/sentence.ts';
import { snapshot } from '../fakes/snapshot.ts';

let page: HTMLElement;
const send = vi.fn(async (_order: unknown, _told: unknown) => true);
const refresh = vi.fn(async () => undefined);
beforeEach(() => {
  send.mockClear();
  refresh.mockClear();
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

const port = {
  read: async () => SAFEKEEPING,
  makeBackup: async () => '{"backup":1}' as string | undefined,
  noteSaved: async () => undefined,
  checkBackup: async () => CHECK,
};
const show = (shown: preact.ComponentChild) =>
  act(() => render(<TranslateContext.Provider value={KOREAN}>{shown}</TranslateContext.Provider>, page));
const tick = () => new Promise<void>((done) => setTimeout(done, 10));
const buttons = (words: string) =>
  [...page.querySelectorAll('button')].filter((one) => one.textContent?.trim() === words);
const press = (words: string) =>
  act(async () => {
    const [found] = buttons(words);
    if (found === undefined) throw new Error(`no button ${words}`);
    found.click();
    await tick();
  });
const orders = () => send.mock.calls.map(([order]) => order);

describe('the ways back', () => {
  const open = async (kind: StoreTrouble['kind']) => {
    const trouble = { kind, keys: ['lines'], hidesFigures: true };
    await show(
      <Recovery
        trouble={trouble}
        snapshot={snapshot({ trouble })}
        state={{ send, refresh, safekeeping: port, spareFile: NO_SPARE_FILE }}
      />,
    );
    await act(tick);
  };

  test.each<[kind: StoreTrouble['kind'], copies: number, accepts: number, erases: boolean]>([
    ['unreadable', 4, 0, true],
    ['damaged', 4, 1, false],
    ['lost', 4, 1, false],
    ['newer', 0, 0, false],
  ])('%s: what is offered', async (kind, copies, accepts, erases) => {
    await open(kind);
    expect(page.textContent).toContain(sentence(`storeWhy_${kind}`));
    expect(buttons(sentence('optionsCopyBack'))).toHaveLength(copies);
    expect(buttons(sentence('optionsRecoverAccept'))).toHaveLength(accepts);
    expect(buttons(sentence('optionsErase')).length > 0).toBe(erases);
    await press(sentence('appRetry'));
    expect(refresh).toHaveBeenCalledOnce();
    expect(orders()).toEqual([]);
  });

  test('the latest copy comes first, whichever place it lies in, and nothing is sent before a second press', async () => {
    await open('lost');
    await press(sentence('optionsCopyBack'));
    expect(orders()).toEqual([]);
    await press(sentence('optionsRecoverDo'));
    expect(orders()).toEqual([{ name: 'store/rebuild', content: { at: '2026-11-22T03:00:00.000Z' } }]);
  });

  test('a file is looked into first', async () => {
    await open('unreadable');
    const field = page.querySelector<HTMLInputElement>('.backup-file');
    Object.defineProperty(field, 'files', { value: [new File(['{"backup":1}'], 'b.json')] });
    await act(async () => {
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      await tick();
    });
    expect(page.textContent).toContain('208');
    await press(sentence('optionsRecoverDo'));
    expect(orders()).toEqual([{ name: 'store/rebuild', content: { text: '{"backup":1}' } }]);
  });
});

describe('a file that was chosen once', () => {
  const holding = (entries: number): BackupCheck =>
    CHECK.ok ? { ...CHECK, counts: { ...CHECK.counts, entries } } : CHECK;
  const made = (at: string, what: string) => `{"app":"x","keys":{"lines":"${what}"},"made":"${at}"}`;

  test.each<
    [why: string, text: string | undefined, check: BackupCheck, before: string | undefined, writes: boolean]
  >([
    ['something is recorded', made('1', 'a'), holding(3), undefined, true],
    ['it changed since', made('2', 'b'), holding(3), '{"app":"x","keys":{"lines":"a"},}', true],
    ['only the moment differs', made('2', 'a'), holding(3), '{"app":"x","keys":{"lines":"a"},}', false],
    ['the store holds nothing', made('1', 'a'), holding(0), undefined, false],
    ['not all of the store can be read', undefined, holding(3), undefined, false],
    ['the text is no backup', 'x', { ok: false, reason: 'not-a-backup' }, undefined, false],
  ])('%s', async (_why, text, check, before, writes) => {
    const write = vi.fn(async (_text: string) => undefined);
    const noteSaved = vi.fn(async () => undefined);
    const file: SpareFile = { ...NO_SPARE_FILE, isAvailable: true, write };
    const ports = { ...port, makeBackup: async () => text, checkBackup: async () => check, noteSaved };
    const content = await keepSpareFile(file, ports, before);
    expect(write.mock.calls).toEqual(writes ? [[text]] : []);
    expect(noteSaved).toHaveBeenCalledTimes(writes ? 1 : 0);
    if (!writes) expect(content).toBe(before);
  });

  test('a file that cannot be written is not noted as saved', async () => {
    const noteSaved = vi.fn(async () => undefined);
    const write = async () => Promise.reject(new Error('gone'));
    const file: SpareFile = { ...NO_SPARE_FILE, isAvailable: true, write };
    await expect(
      keepSpareFile(file, { ...port, makeBackup: async () => made('1', 'a'), noteSaved }, undefined),
    ).rejects.toThrow();
    expect(noteSaved).not.toHaveBeenCalled();
  });

  const card = async (file: SpareFile) => {
    await show(
      <SpareFileCard
        snapshot={snapshot({ fileDue: true })}
        kept={SAFEKEEPING}
        state={{ send, safekeeping: port, spareFile: file }}
      />,
    );
    await act(tick);
  };

  test('where the browser writes no files there is a reminder alone, and it can be switched off', async () => {
    await card(NO_SPARE_FILE);
    expect(page.textContent).toContain(sentence('appFileDue'));
    expect(buttons(sentence('optionsSpareFileChoose'))).toHaveLength(0);
    await act(async () => page.querySelector<HTMLInputElement>('input[role=switch]')?.click());
    expect(orders()).toEqual([{ name: 'backup/remind', content: { on: false } }]);
  });

  test('a permission that lapsed is asked for again, in a click', async () => {
    const allow = vi.fn(async () => undefined);
    const state = async () => ({ name: '지킴이.json', mayWrite: false });
    await card({ ...NO_SPARE_FILE, isAvailable: true, state, allow });
    expect(page.textContent).toContain('지킴이.json');
    expect(allow).not.toHaveBeenCalled();
    await press(sentence('optionsSpareFileAllow'));
    expect(allow).toHaveBeenCalledOnce();
  });
});
