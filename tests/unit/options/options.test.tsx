// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import type { Day } from '../../../src/core/day.ts';
import type { Carrier, Line } from '../../../src/core/line.ts';
import { won } from '../../../src/core/won.ts';
import { Options } from '../../../src/options/options.tsx';
import { SECTIONS } from '../../../src/options/parts/section.tsx';
import { createOptionsStore, type Page } from '../../../src/options/state/store.ts';
import { type Speech, TranslateContext } from '../../../src/ui/translate-context.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { NO_SHORTCUTS, NO_SPARE_FILE, SEEN } from '../fakes/safekeeping.ts';
import { sentence } from '../fakes/sentence.ts';
import { bill, line, lineView, STATES, snapshot, TODAY } from '../fakes/snapshot.ts';

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

async function open(start: Snapshot, at: Page = 'settings', speech: Speech = KOREAN) {
  const background = fakeBackground(start);
  const agree = async () => true;
  const access = {
    seen: async () => SEEN,
    askEverySite: agree,
    dropEverySite: agree,
    dropHost: agree,
    askHosts: agree,
    askNotifications: async () => false,
  };
  const store = createOptionsStore(
    { ...background.ports, access, spareFile: NO_SPARE_FILE, shortcuts: NO_SHORTCUTS, version: '0.1.0' },
    at,
  );
  await store.getState().refreshAccess();
  await act(() =>
    render(
      <TranslateContext.Provider value={speech}>
        <Options store={store} newId={() => 'line-0002'} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return { background, store };
}

const state = (name: string): Snapshot => {
  const found = STATES[name];
  if (found === undefined) throw new Error(`no state ${name}`);
  return found;
};
const text = () => page.textContent ?? '';
const labelled = <E extends HTMLElement = HTMLInputElement>(label: string): E => {
  const found = [...page.querySelectorAll('label')].find((each) => each.textContent?.trim() === label);
  const control = found && page.querySelector<E>(`[id="${found.htmlFor}"]`);
  if (!control) throw new Error(`no control "${label}"`);
  return control;
};
/** Lets answers arrive before the page is looked at again. */
const afterAnswers = () => new Promise((done) => setTimeout(done, 0));
const press = (name: string) =>
  act(async () => {
    const found = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
    if (found === undefined) throw new Error(`no button "${name}"`);
    found.click();
    await afterAnswers();
  });
const type = (field: HTMLInputElement, typed: string) =>
  act(async () => {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const leave = (field: HTMLElement) =>
  act(async () => {
    field.dispatchEvent(new FocusEvent('blur'));
    await afterAnswers();
  });
const flip = (label: string) =>
  act(async () => {
    labelled(label).click();
    await afterAnswers();
  });
const pick = (label: string, value: string) =>
  act(async () => {
    const select = labelled<HTMLSelectElement>(label);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await afterAnswers();
  });

/** Structure only: contrast is measured in a real browser by scripts/surfaces.mjs. */
const brokenRules = async () => {
  const { violations } = await (await loadAxe()).run(page, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('the page', () => {
  test.each(Object.keys(STATES))(
    '%s: every word is spoken, in both languages',
    { tags: ['long'] },
    async (name) => {
      for (const speech of [KOREAN, ENGLISH]) {
        for (const at of ['settings', 'setup', 'ready'] as const) {
          await open(state(name), at, speech);
          expect(text()).not.toMatch(/undefined|\$\d|NaN|options[A-Z]|setup[A-Z]/);
          expect(page.querySelectorAll('h1')).toHaveLength(1);
        }
      }
    },
  );

  test.each(['settings', 'setup', 'ready'] as const)(
    '%s breaks no rule of axe',
    { tags: ['long'] },
    async (at) => {
      await open(state('several-lines'), at);
      expect(await brokenRules()).toEqual([]);
    },
  );

  test('from 60 percent of the storage on it says what to do, and not before', async () => {
    const quota = { bytes: 6_400_000, of: 10_485_760, isNear: true, isEstimate: false };
    for (const speech of [KOREAN, ENGLISH]) {
      await open({ ...snapshot(), quota }, 'settings', speech);
      expect(text()).toContain(speech.t('optionsQuotaNear', 61));
      await open({ ...snapshot(), quota: { ...quota, bytes: 6_000_000, isNear: false } }, 'settings', speech);
      expect(text()).not.toContain(speech.t('optionsQuotaNear', 57));
    }
  });

  test('each section has its heading and its link', async () => {
    await open(snapshot());
    const links = [...page.querySelectorAll('.settings-nav a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(SECTIONS.map((name) => `#${name}`));
    for (const name of SECTIONS) expect(page.querySelector(`section#${name} h2`)).not.toBeNull();
  });
});

describe('a line', () => {
  test('limit: saved when the field is left, as the person types', async () => {
    const { background } = await open(snapshot());
    const field = labelled('한 달 소액결제 한도');
    await type(field, '50만');
    expect(background.commands()).toEqual([]);
    await leave(field);
    expect(background.commands()).toEqual([
      {
        name: 'line/save',
        content: {
          command: 'command-1',
          line: line({ limits: { phone: 500_000, content: 100_000 } as never }),
        },
      },
    ]);
    expect(text()).toContain('저장했어요');
  });

  test('limit: an emptied field makes it unknown', async () => {
    const { background } = await open(snapshot());
    const field = labelled('한 달 소액결제 한도');
    await type(field, '');
    await leave(field);
    expect(background.commands()[0]?.content['line']).toEqual(
      line({ limits: { content: 100_000 } as never }),
    );
  });

  test('limit: what cannot be read is explained, stays, and is not saved', async () => {
    const { background } = await open(snapshot());
    const field = labelled('한 달 소액결제 한도');
    await type(field, '오십만원쯤');
    await leave(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('오십만원쯤');
    expect(text()).toContain('읽지 못했어요');
    expect(background.commands()).toEqual([]);
  });

  test('leaving a field untouched saves nothing', async () => {
    const { background } = await open(snapshot());
    await leave(labelled('한 달 소액결제 한도'));
    await leave(labelled('회선 별명'));
    expect(background.commands()).toEqual([]);
  });

  test('nickname: an empty one is not saved', async () => {
    const { background } = await open(snapshot());
    const field = labelled('회선 별명');
    await type(field, '  ');
    await leave(field);
    expect(text()).toContain('별명을 적어 주세요');
    expect(background.commands()).toEqual([]);
  });

  test.each([
    ['kt', '여러 안내 글, 2025년 6월 기준', 6],
    ['mvno-kt', 'KT M모바일 안내, 2025년 6월 기준', 6],
    ['lgu', '안내, 2025', 0],
    [undefined, '안내, 2025', 0],
  ] as const)(
    'limits of %s are offered with whose word and when, nothing is made up',
    async (carrier, source, count) => {
      const { carrier: _kt, ...bare } = line();
      await open(snapshot({ lines: [lineView({ line: { ...bare, ...(carrier && { carrier }) } })] }));
      expect(page.querySelectorAll('#lines .choice')).toHaveLength(count);
      const told = page.querySelector('#lines .choices')?.textContent ?? '';
      expect(told.includes(source)).toBe(count > 0);
    },
  );

  test('where the carrier shows it stands beside the limit; without a carrier nobody is sent anywhere', async () => {
    await open(snapshot({ lines: [lineView({ line: line({ carrier: 'skt' }) })] }));
    expect(page.querySelector('#lines .where')?.textContent).toContain('T world 앱');
    const { carrier: _kt, ...bare } = line();
    await open(snapshot({ lines: [lineView({ line: bare })] }));
    expect(labelled<HTMLSelectElement>('통신사').value).toBe('');
    expect(page.querySelector('#lines .where')?.textContent).toContain('통신사를 골라 두면');
    expect(page.querySelector('#lines')?.textContent).not.toContain('114');
  });

  test.each([
    ['kt', { cap: 40_000 }],
    ['mvno-kt', { cap: 40_000, blockedThrough: '2026-11-24' }],
    ['skt', {}],
    ['lgu', {}],
    ['mvno-skt', {}],
  ] as const)('a new line of %s starts with what is known of it: %j', async (carrier, newLine) => {
    const { background } = await open(snapshot({ lines: [lineView({ line: line({ carrier }) })] }));
    await flip('개통하거나 명의를 바꾼 지 얼마 안 됐어요');
    expect(background.commands()[0]).toMatchObject({ name: 'line/save' });
    const sent = background.commands()[0]?.content as { line?: Line } | undefined;
    expect(sent?.line?.newLine).toEqual(newLine);
  });

  test.each<[Carrier, Line['newLine'], Carrier, Line['newLine']]>([
    // What the carrier before fills in goes with it, and what is known of the new one takes its place.
    ['kt', { cap: won(40_000) }, 'skt', {}],
    ['mvno-kt', { cap: won(40_000), blockedThrough: '2026-11-24' as Day }, 'skt', {}],
    ['skt', {}, 'kt', { cap: won(40_000) }],
    // What the person typed stays.
    [
      'kt',
      { cap: won(70_000), until: '2027-01-31' as Day },
      'skt',
      { cap: won(70_000), until: '2027-01-31' as Day },
    ],
    ['skt', { blockedThrough: '2026-11-30' as Day }, 'lgu', { blockedThrough: '2026-11-30' as Day }],
    ['kt', undefined, 'skt', undefined],
  ])('a new line of %s with %j that moves to %s has %j', async (from, newLine, to, after) => {
    const own = line({ carrier: from, ...(newLine && { newLine }) });
    const { background } = await open(snapshot({ lines: [lineView({ line: own })] }));
    await pick('통신사', to);
    const sent = background.commands()[0]?.content as { line?: Line } | undefined;
    expect(sent?.line?.carrier).toBe(to);
    expect(sent?.line?.newLine).toEqual(after);
  });

  test('the two days of a bill are kept apart, and one that is not before the other is none', async () => {
    const sent = async (change: Partial<Line>, label: string, day: string) => {
      const { background } = await open(snapshot({ lines: [lineView({ line: line(change) })] }));
      await pick(label, day);
      const { dueDay, debitDay } =
        (background.commands().at(-1)?.content as { line: Line } | undefined)?.line ?? {};
      return [debitDay, dueDay];
    };
    expect(await sent({ dueDay: 31 }, '요금 나가는 날', '21')).toEqual([21, 31]);
    expect(await sent({ dueDay: 21 }, '요금 나가는 날', '25')).toEqual([undefined, 25]);
    expect(await sent({ dueDay: 31, debitDay: 21 }, '요금 나가는 날', '')).toEqual([undefined, 31]);
    expect(await sent({ dueDay: 31, debitDay: 21 }, '납부기한', '25')).toEqual([21, 25]);
    await open(snapshot({ lines: [lineView({ line: line({ dueDay: 31, debitDay: 21 }) })] }));
    const days = [...labelled<HTMLSelectElement>('납부기한').options].map(({ value }) => Number(value));
    expect(Math.min(...days)).toBe(21);
  });

  test('that KT tries again is told as what a page quotes, with day and month; of others nothing is', async () => {
    const told = async (carrier: Carrier) => {
      await open(snapshot({ lines: [lineView({ line: line({ carrier }) })] }));
      return text();
    };
    const again = '제때 나가지 않으면 말일쯤 다시 청구한다는 KT 안내를 옮긴 글이 있어요(2026년 11월에 읽음)';
    expect(await told('kt')).toContain(again);
    expect(await told('skt')).not.toContain('다시 청구');
  });

  test.each([
    ['mobilians-danal-2021', '제11조(2021년 1월), 다날도 같은 요율(2021년 6월 보도)'],
    ['nice-2020', '제8조(2020년 12월 시행, 2025년 7월 게시본)'],
  ])('late fee %s: whose terms and how much to choose from, its dates beneath', async (rate, source) => {
    const { settings } = snapshot();
    await open(snapshot({ settings: { ...settings, lateFee: { rate } } }));
    const choice = labelled<HTMLSelectElement>('연체료 계산 기준');
    expect(choice.value).toBe(rate);
    expect([...choice.options].map((option) => option.textContent)).toEqual([
      '3%, 그다음부터 3.5% (다날\u2060·\u2060KG파이낸셜(옛 KG모빌리언스) 약관)',
      '4%, 그다음부터 5% (NICE페이먼츠 약관)',
      '직접 정하기',
    ]);
    expect(text()).toContain(source);
  });

  test('a second one gets an id of its own, and can be made the one for new payments', async () => {
    const { background } = await open(snapshot());
    await press('회선 추가');
    expect(background.commands()[0]).toMatchObject({
      name: 'line/save',
      content: { line: { id: 'line-0002', limits: {} } },
    });
    expect(JSON.stringify(background.commands()[0])).not.toContain('carrier');
    await open(state('several-lines'));
    expect(page.querySelectorAll('input[name="active-line"]')).toHaveLength(2);
  });
});

describe('alerts', () => {
  test('thresholds: the last one cannot be taken away, and five are the most', async () => {
    const { settings } = snapshot();
    await open(snapshot({ settings: { ...settings, thresholds: [80] } }));
    const enabled = () =>
      [...page.querySelectorAll<HTMLButtonElement>('#limits .choice')].filter((each) => !each.disabled)
        .length;
    expect(enabled()).toBe(5);
    await open(snapshot({ settings: { ...settings, thresholds: [50, 60, 70, 80, 90] } }));
    expect(enabled()).toBe(5);
  });

  test('thresholds: a new one is saved in order', async () => {
    const { background } = await open(snapshot());
    await press('70%');
    expect(background.commands()[0]?.content['settings']).toMatchObject({ thresholds: [70, 80, 90, 100] });
  });

  test('notifications stay off when the browser says no, and it is said', async () => {
    const { background } = await open(snapshot());
    await flip('요금 나가는 날 알림');
    expect(text()).toContain('브라우저가 알림을 허용하지 않았어요');
    expect(background.commands()).toEqual([]);
  });

  test('notifications show as off while the browser does not allow them', async () => {
    const { settings } = snapshot();
    await open(snapshot({ settings: { ...settings, notifications: true } }));
    expect(labelled('요금 나가는 날 알림').checked).toBe(false);
  });

  test('off switch: one press', async () => {
    const { background } = await open(snapshot());
    await flip('결제창에서 알려주기');
    expect(background.commands()[0]?.content['settings']).toMatchObject({ enabled: false });
  });
});

describe('when the banner speaks up', () => {
  const saved = (background: Awaited<ReturnType<typeof open>>['background']) =>
    background.commands().at(-1)?.content['settings'];

  test.each([
    ['필요할 때만 띄우기', 'onlyWhenItMatters'],
    ['밤 0시부터 6시까지 더 크게 알리기', 'nightGuard'],
    ['10분에 세 번이면 더 크게 알리기', 'burstGuard'],
  ] as const)('%s', async (label, name) => {
    const { background } = await open(snapshot());
    const before = snapshot().settings[name];
    await flip(label);
    expect(saved(background)).toMatchObject({ [name]: !before });
  });

  test('a step before a payment is chosen per state, and changes no other', async () => {
    const { background } = await open(snapshot());
    const { friction } = snapshot().settings;
    const over = [...page.querySelectorAll('label')].find((each) =>
      each.textContent?.startsWith('한도를 넘을 때'),
    );
    const select = over?.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual([
      'none',
      'confirm',
      'countdown-5',
      'countdown-10',
      'countdown-20',
      'countdown-30',
      'retype',
    ]);
    await act(async () => {
      select.value = 'countdown-10';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await afterAnswers();
    });
    expect(saved(background)).toMatchObject({
      friction: { ...friction, over: { kind: 'countdown', seconds: 10 } },
    });
  });
});

describe('quiet', () => {
  const mutes: Snapshot['mutes'] = [
    {
      id: 'mute-0001',
      scope: { kind: 'site', host: 'pay.example.kr' },
      until: null,
      since: '2026-11-21T03:00:00.000Z' as Snapshot['mutes'][number]['since'],
    },
  ];

  test('begins for a while', async () => {
    const { background } = await open(snapshot());
    await press('1시간 동안');
    expect(background.commands()).toMatchObject([{ name: 'mute/begin', content: { choice: 'hour' } }]);
  });

  test('of a newer version cannot be listed: that is said, with what it means for pages, in place of "none"', async () => {
    await open(snapshot({ quiet: { until: null, isUnknown: true } }));
    const words = page.querySelector('#power')?.textContent;
    expect(words).toContain(sentence('storeLeavesPages'));
    expect(words).not.toContain(sentence('optionsQuietNone'));
  });

  test('is listed by site, and taken back there', async () => {
    const { background } = await open(snapshot({ mutes }));
    expect(page.querySelector('#power')?.textContent).toContain('pay.example.kr');
    await press('pay.example.kr 다시 켜기');
    expect(background.commands()).toMatchObject([{ name: 'mute/end', content: { mute: 'mute-0001' } }]);
  });
});

describe("last month's bill", () => {
  test('its amount can be set and given back to the ledger', async () => {
    const { background } = await open(state('unpaid'));
    const field = labelled('10월에 쓴 소액결제 금액, 청구서 기준');
    await type(field, '52,300');
    await leave(field);
    await type(field, '');
    await leave(field);
    expect(background.commands().map(({ content }) => content['amount'])).toEqual([52_300, null]);
  });

  const part = { amount: won(45_000), on: TODAY };
  test.each([
    ['said whole in one', { paidOn: TODAY }, true],
    ['in parts', { paidOn: TODAY, parts: [part] }, false],
  ])('paid, %s, and not after all: a way back where it loses nothing', async (_, paid, hasWayBack) => {
    const { background, store } = await open(
      snapshot({ lines: [lineView({ bills: [bill({ status: 'paid', ...paid })] })] }),
    );
    const button = [...page.querySelectorAll<HTMLButtonElement>('#bills button')].find((each) =>
      each.textContent?.endsWith('아직이에요'),
    );
    await act(async () => {
      button?.click();
      await afterAnswers();
    });
    expect(background.commands()).toMatchObject([{ name: 'bill/paid', content: { paidOn: null } }]);
    expect('undo' in (store.getState().outcome ?? {})).toBe(hasWayBack);
  });

  test('it can be typed in where nothing was logged: the month before the log began may still be unpaid', async () => {
    const { background } = await open(state('first'));
    const field = labelled('10월에 쓴 소액결제 금액, 청구서 기준');
    await type(field, '4만5천');
    await leave(field);
    expect(
      background.commands().map(({ name, content }) => [name, content['month'], content['amount']]),
    ).toEqual([['bill/amount', '2026-10', 45_000]]);
  });
});

describe('erasing', () => {
  const word = '모두 지우기';
  test.each(['', '지워', 'yes'])('"%s" erases nothing', async (typed) => {
    const { background } = await open(snapshot());
    await type(labelled('지우려면 ‘지우기’\u2060라고 적어 주세요'), typed);
    await press(word);
    expect(background.commands()).toEqual([]);
    expect(text()).toContain('‘지우기’\u2060라고 그대로 적어 주세요');
  });

  test('the typed word erases', async () => {
    const { background } = await open(snapshot());
    await type(labelled('지우려면 ‘지우기’\u2060라고 적어 주세요'), ' 지우기 ');
    await press(word);
    expect(background.commands()).toEqual([
      { name: 'ledger/erase', content: { confirm: 'erase', command: 'command-1' } },
    ]);
    expect(text()).toContain('모두 지웠어요');
  });
});

describe('the first run', () => {
  test('four answers make the line, and the set-up is done', async () => {
    const { background } = await open(state('first'), 'setup');
    await pick('통신사', 'skt');
    await type(labelled('한 달 소액결제 한도'), '30만');
    await pick('요금 나가는 날', '25');
    await press('시작하기');
    expect(background.commands()).toMatchObject([
      {
        name: 'line/save',
        content: { line: { carrier: 'skt', limits: { phone: 300_000 }, dueDay: 31, debitDay: 25 } },
      },
      { name: 'settings/save', content: { settings: { setup: 'done' } } },
    ]);
    expect(text()).toContain('준비됐어요');
    expect(text()).toContain('금액은 예시예요');
  });

  test('a limit that was typed in the popup before is kept', async () => {
    const { background } = await open(snapshot(), 'setup');
    await pick('통신사', 'lgu');
    await press('시작하기');
    expect(background.commands()[0]?.content['line']).toEqual(line({ carrier: 'lgu' }));
  });

  test('without a carrier nothing is sent, and it says so', async () => {
    const { background } = await open(state('first'), 'setup');
    await press('시작하기');
    expect(text()).toContain('통신사를 골라 주세요');
    expect(background.commands()).toEqual([]);
  });

  test('it can wait: only that is remembered', async () => {
    const { background } = await open(state('first'), 'setup');
    await press('나중에 할게요');
    expect(background.commands()).toMatchObject([
      { name: 'settings/save', content: { settings: { setup: 'skipped' } } },
    ]);
  });

  test('what could not be saved keeps the answers in place', async () => {
    const { background } = await open(state('first'), 'setup');
    background.refuse('storage-failed');
    await pick('통신사', 'skt');
    await press('시작하기');
    expect(labelled<HTMLSelectElement>('통신사').value).toBe('skt');
    expect(text()).toContain('바뀐 것은 없어요');
  });
});
