// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Options } from '../../../src/options/options.tsx';
import { otherNames } from '../../../src/options/other-names.ts';
import { found, settingsIn } from '../../../src/options/settings-index.ts';
import { createOptionsStore } from '../../../src/options/state/store.ts';
import { type Speech, TranslateContext } from '../../../src/ui/translate-context.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { NO_SHORTCUTS, NO_SPARE_FILE, SEEN } from '../fakes/safekeeping.ts';
import { STATES, snapshot } from '../fakes/snapshot.ts';

/** The whole settings page as that language has it, searched as its field does. */
async function searchOf(speech: Speech): Promise<(wanted: string) => string[]> {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const agree = async () => true;
  const access = {
    seen: async () => SEEN,
    askEverySite: agree,
    dropEverySite: agree,
    dropHost: agree,
    askHosts: agree,
    askNotifications: async () => false,
  };
  const { ports } = fakeBackground(STATES['ok'] ?? snapshot());
  const store = createOptionsStore(
    { ...ports, access, spareFile: NO_SPARE_FILE, shortcuts: NO_SHORTCUTS, version: '0.1.0' },
    'settings',
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
  // The cards of what is kept come by an answer of their own.
  await act(async () => undefined);
  const settings = settingsIn(page, otherNames(speech.t));
  return (wanted) => found(settings, wanted).map(({ label }) => label);
}

const KOREAN_WORDS: readonly (readonly [string, string])[] = [
  ['다크 모드', '밝기'],
  ['다크모드', '밝기'],
  ['야간', '밝기'],
  ['테마', '밝기'],
  ['영어', '언어'],
  ['글자 크기', '큰 글씨'],
  ['폰트', '큰 글씨'],
  ['금액 숨기기', '금액 가리기'],
  ['쉬운 한국어', '쉬운 말로 알리기'],
  ['푸시', '요금 나가는 날 알림'],
  ['알림 끄기', '요금 나가는 날 알림'],
  ['월 한도', '한 달 소액결제 한도'],
  ['한도 하루', '하루 한도 (선택)'],
  ['건당', '1회 한도 (선택)'],
  ['자동이체', '요금 나가는 날'],
  ['납부일', '납부기한'],
  ['회선 추가', '회선 추가'],
  ['번호 추가', '회선 추가'],
  ['뱃지', '아이콘에 남은 금액 보이기'],
  ['새벽', '밤 0시부터 6시까지 더 크게 알리기'],
  ['대기 시간', '결제 앞에서 멈추기'],
  ['넷플릭스', '정기결제'],
  ['구독', '정기결제'],
  ['엑셀', '가져오기·내보내기'],
  ['CSV', '가져오기·내보내기'],
  ['초기화', '모두 지우기'],
  ['데이터 삭제', '모두 지우기'],
  ['복구', '백업 파일'],
  ['되돌리기', '최근에 바꾼 것'],
  ['동기화', '다른 컴퓨터'],
  ['키보드', '단축키'],
  ['권한', '사이트 접근'],
  ['일시정지', '결제창에서 알려주기'],
  ['문의', '진단'],
  ['도움말', '지킴이 소개'],
  ['달력', '캘린더'],
  ['번호이동', '통신사'],
  ['사이트 추가', '사이트 접근'],
  ['80%', '이만큼 쓰면 알려주기'],
  ['금액 다시 입력', '결제 앞에서 멈추기'],
  ['시스템 테마', '밝기'],
  ['ＣＳＶ', '가져오기·내보내기'],
  ['휴지통'.normalize('NFD'), '지운 기록'],
];

const ENGLISH_WORDS: readonly (readonly [string, string])[] = [
  ['dark mode', 'Brightness'],
  ['theme', 'Brightness'],
  ['font size', 'Large text'],
  ['mask', 'Hide amounts'],
  ['turn off notifications', 'Bill reminders'],
  ['monthly limit', 'Monthly carrier-billing limit'],
  ['direct debit', 'Debit day'],
  ['due date', 'Due day'],
  ['late fee', 'Late-fee terms for estimates'],
  ['subscription', 'Recurring payments'],
  ['add line', 'Add a line'],
  ['nickname', 'Name of this line'],
  ['excel', 'Import and export'],
  ['reset', 'Erase everything'],
  ['undo', 'Recent changes'],
  ['permission', 'Site access'],
  ['mute', 'Warn in payment windows'],
  ['keyboard', 'Shortcuts'],
  ['bug', 'Diagnostics'],
  ['help', 'About'],
  ['ics', 'Calendar'],
  ['retype', 'Pause before a payment'],
  ['elderly', 'Warn in plain words'],
];

test.each([
  ['Korean', KOREAN, KOREAN_WORDS],
  ['English', ENGLISH, ENGLISH_WORDS],
] as const)('every setting is found by the words that people type in %s', async (_, speech, words) => {
  const search = await searchOf(speech);
  const lost = words.filter(([typed, label]) => !search(typed).includes(label));
  expect(lost.map(([typed, label]) => `${typed}: ${label}, found ${search(typed)}`)).toEqual([]);
  expect(search(words[0]?.[0] ?? '')[0]).toBe(words[0]?.[1]);
});

test('what people call a setting stands beside a name that the page has', async () => {
  await searchOf(KOREAN);
  const labels = new Set(settingsIn(document.body).map(({ label }) => label));
  const trash = KOREAN.t('optionsTrash');
  const nowhere = [...otherNames(KOREAN.t).keys()].filter((name) => !labels.has(name));
  // What was deleted has a card once there is something in it.
  expect(nowhere.filter((name) => name !== trash)).toEqual([]);
});

test('a name does not hold what can be chosen under it', async () => {
  const search = await searchOf(KOREAN);
  expect(search('한도를 넘을 때')).toEqual(['한도를 넘을 때']);
});
