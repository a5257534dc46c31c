// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SpareFile } from '../../../src/contract/ports.ts';
import type { BackupCheck, Safekeeping } from '../../../src/contract/safekeeping.ts';
import { SafekeepingPart } from '../../../src/options/safekeeping-part.tsx';
import type { SafekeepingPort } from '../../../src/options/state/safekeeping.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';
import { CHECK, NO_SPARE_FILE, SAFEKEEPING } from '../fakes/safekeeping.ts';
import { sentence } from '../fakes/sentence.ts';
import { snapshot } from '../fakes/snapshot.ts';
import { STEPS } from '../fakes/steps.ts';

let page: HTMLElement;
const send = vi.fn(async () => true);

beforeEach(() => {
  send.mockClear();
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

async function open(
  kept: Safekeeping | undefined = SAFEKEEPING,
  port: Partial<SafekeepingPort> = {},
  spareFile: SpareFile = NO_SPARE_FILE,
) {
  const safekeeping: SafekeepingPort = {
    read: async () => kept,
    makeBackup: async () => '{"backup":1}',
    checkBackup: async () => CHECK,
    noteSaved: async () => undefined,
    ...port,
  };
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <SafekeepingPart snapshot={snapshot({ steps: STEPS })} state={{ send, safekeeping, spareFile }} />
      </TranslateContext.Provider>,
      page,
    ),
  );
}

const text = () => page.textContent ?? '';
const button = (words: string, at = 0): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].filter((one) => one.textContent?.trim() === words)[at];
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
};
const tick = () => new Promise((done) => setTimeout(done, 10));
const press = (words: string, at = 0) =>
  act(async () => {
    button(words, at).click();
    await tick();
  });
const orders = () => send.mock.calls.map(([order]: unknown[]) => order);

async function choose(content: string) {
  const field = page.querySelector<HTMLInputElement>('.backup-file');
  if (field === null) throw new Error('no field');
  Object.defineProperty(field, 'files', { value: [new File([content], 'backup.json')], configurable: true });
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await tick();
  });
}

describe('the history', () => {
  test('lists what was done and what was undone, newest first, with one way each', async () => {
    await open();
    const rows = [...page.querySelectorAll('.keep-row .keep-words')].map((row) => row.textContent);
    expect(rows.slice(0, 3)).toEqual(['4,900원 삭제', '도서상점 30,000원 기록', '가져오기 120건']);
    expect(page.querySelectorAll('.is-undone')).toHaveLength(1);
    await press(sentence('appUndo'));
    await press(sentence('appRedo'));
    expect(orders()).toEqual([
      { name: 'history/undo', content: { step: 'step-0007' } },
      { name: 'history/redo', content: { step: 'step-0008' } },
    ]);
  });

  test('says so while there is none, or while not all of it can be read', async () => {
    await open({
      undo: [],
      redo: [],
      trash: [],
      snapshots: [],
      spare: [],
      remindsOfFile: true,
      isWhole: false,
    });
    expect(text()).toContain(sentence('optionsHistoryNone'));
    expect(text()).toContain(sentence('optionsKeepingUnread'));
    expect(text()).toContain(sentence('optionsCopiesNone'));
    expect(text()).not.toContain(sentence('optionsTrash'));
  });
});

test('a deleted payment is brought back with one press', async () => {
  await open();
  await press(sentence('optionsTrashRestore'), 1);
  expect(orders()).toEqual([{ name: 'trash/restore', content: { entry: 'gone-0001', month: '2026-11' } }]);
});

describe('a copy', () => {
  test('is restored with two presses, and can be thought over', async () => {
    await open();
    await press(sentence('optionsCopyBack'), 1);
    expect(orders()).toEqual([]);
    await press(sentence('optionsStop'));
    await press(sentence('optionsCopyBack'), 1);
    await press(sentence('optionsCopyRestore'));
    expect(orders()).toEqual([{ name: 'snapshot/restore', content: { at: SAFEKEEPING.snapshots[1]?.at } }]);
  });

  test('that found no room is said', async () => {
    await open({ ...SAFEKEEPING, snapshotSkippedAt: SAFEKEEPING.snapshots[0]?.at as never });
    expect(text()).toContain('사본을 만들지 못했어요');
  });
});

describe('a backup', () => {
  test('is handed to the browser as a file with the day in its name', async () => {
    const made: { text: Promise<string>; name: string }[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:backup';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      made.push({ text: (blobs[0] as Blob).text(), name: this.download });
    });
    await open();
    await press(sentence('optionsBackupMake'));
    expect(made).toHaveLength(1);
    expect(made[0]?.name).toBe('carrier-billing-guard-2026-11-22.json');
    expect(await made[0]?.text).toBe('{"backup":1}');
    expect(text()).toContain(sentence('optionsBackupMade', 'carrier-billing-guard-2026-11-22.json'));
    vi.restoreAllMocks();
  });

  test('that cannot be made is said, and no file is handed out', async () => {
    await open(SAFEKEEPING, { makeBackup: async () => undefined });
    await press(sentence('optionsBackupMake'));
    expect(text()).toContain(sentence('optionsBackupFailed'));
  });

  test.each(['merge', 'replace'] as const)('over records that are here: asks, then %s', async (how) => {
    await open();
    await choose('the file');
    expect(orders()).toEqual([]);
    expect(text()).toContain('기록 208건, 회선 2개');
    expect(text()).toContain('3개는 빼고');
    await press(sentence(how === 'merge' ? 'optionsBackupMerge' : 'optionsBackupReplace'));
    expect(orders()).toEqual([{ name: 'backup/restore', content: { text: 'the file', how } }]);
  });

  test('into an empty profile: no choice, one button', async () => {
    await open(SAFEKEEPING, {
      checkBackup: async () => ({ ...(CHECK as BackupCheck & { ok: true }), isEmptyHere: true }),
    });
    await choose('the file');
    expect(text()).not.toContain(sentence('optionsBackupChoose'));
    await press(sentence('optionsBackupRestore'));
    expect(orders()).toEqual([{ name: 'backup/restore', content: { text: 'the file', how: 'replace' } }]);
  });

  test.each([
    ['too-large', 'optionsBackupRefused_too_large'],
    ['not-a-backup', 'optionsBackupRefused_not_a_backup'],
    ['from-newer-version', 'optionsBackupRefused_from_newer_version'],
    ['storage-failed', 'optionsBackupRefused_storage_failed'],
  ] as const)('refused as %s says why, and offers nothing to write', async (reason, key) => {
    await open(SAFEKEEPING, { checkBackup: async () => ({ ok: false, reason }) });
    await choose('the file');
    expect(text()).toContain(sentence(key));
    expect(page.querySelector('.keep-question')).toBeNull();
  });
});

test('nothing here is an obstacle to a screen reader', { tags: ['long'] }, async () => {
  await open();
  await choose('the file');
  await press(sentence('optionsCopyBack'));
  const { violations } = await (await loadAxe()).run(page, { resultTypes: ['violations'] });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
