// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from '../kinds/judge.ts';

/** Causes that stand below each other accuse of none; one cause told in several rows is the cause. */
type Row = readonly [name: string, right: string, html: string, href?: string];

const WINDOW = 'https://ui.teledit.com/Danal/Teledit/Web/Result.php';
const refused = (html: string) => `<title>휴대폰결제</title><h1>결제 실패</h1>${html}<button>닫기</button>`;
const items = (head: string, ...rows: readonly string[]) =>
  refused(`<h3>${head}</h3><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`);
const table = (code: string, says: string) =>
  refused(
    `<table><tr><th>결과코드</th><td>${code}</td></tr><tr><th>결과메시지</th><td>${says}</td></tr></table>`,
  );

const LISTS: readonly Row[] = [
  [
    'what a payment may fail for',
    'failure',
    items('결제가 되지 않는 주된 까닭', '한도를 초과한 번호', '요금이 미납된 번호', '결제가 차단된 번호'),
  ],
  [
    'two of them',
    'failure',
    items('이런 경우 결제가 되지 않아요', '통신 요금이 미납된 경우', '한도를 초과한 경우'),
  ],
  ['bare nouns', 'failure', items('확인해 주세요', '이번 달 한도 초과', '휴대폰 요금 미납')],
  [
    'after a request to check',
    'failure',
    refused(
      '<p>다음 사항을 확인해 주시기 바랍니다.</p><p>- 미납 요금이 있는 경우</p><p>- 결제를 차단한 경우</p>',
    ),
  ],
  ['asked in one sentence', 'failure', refused('<p>한도가 넉넉한지, 밀린 요금은 없는지 살펴봐 주세요.</p>')],
  ['denied', 'failure', refused('<p>미납이나 한도 초과는 아니에요.</p>')],
  ['denied by condition', 'failure', refused('<p>요금을 연체한 적이 없는데도 거절된다면 문의해 주세요.</p>')],
  [
    'an information line of the carrier',
    'failure',
    refused('<p>요금 안내 서비스는 114에서 이용할 수 있어요.</p>'),
  ],
];

const CAUSES: readonly Row[] = [
  ['a code and its message', 'failure limit', table('P402', '월 한도 초과')],
  ['one cause in both rows', 'failure unpaid', table('미납고객', '통신사 요금 수납 후 재시도')],
  [
    'the limit of a new line, told by both',
    'failure new-line',
    table('신규회선 한도초과', '이용 개시 후 3개월 미만'),
  ],
  ['who refused, and why', 'failure limit', table('통신사 승인 거절', '월 한도 초과')],
  ['a cause above links', 'failure limit', items('한도 초과', '미납 요금 조회', '차단 해제하기')],
  [
    'a cause before advice',
    'failure blocked',
    refused('<p>소액결제가 차단된 번호입니다.</p><p>아래 고객센터에서 확인해 주세요.</p><p>114</p>'),
  ],
  [
    'a cause of this payment in a sentence',
    'failure unpaid',
    refused('<p>휴대폰 요금이 미납되어 있어요.</p>'),
  ],
  [
    'that it is restricted goes with any cause',
    'failure owner',
    refused('<p>어린이·청소년 요금제는 결제가 제한됩니다.</p>'),
  ],
  ['that it is restricted, alone', 'failure policy', refused('<p>휴대폰결제 이용이 제한된 고객입니다.</p>')],
  [
    'all used up already is no payment made already',
    'failure limit',
    refused('<p>이번 달 한도를 이미 다 쓰셔서 승인되지 않았습니다.</p>'),
  ],
  ['approved already', 'already', refused('<p>이미 승인이 완료되어 다시 승인되지 않았습니다.</p>')],
];

test.each(
  [...LISTS, ...CAUSES].map(([name, right, html, href = WINDOW]) => [name, right, html, href] as const),
)('%s', (_, right, html, href) => {
  expect(told(judge(html, href))).toBe(right);
});

const SHARED = 'https://spay.kcp.co.kr/mobx/error.do';
test.each([
  ['the carrier', 'failure', '<p>알뜰폰은 아직 지원하지 않습니다.</p>'],
  ['the line', 'failure new-line', '<p>개통한 지 얼마 되지 않은 번호입니다.</p>'],
  ['a card', 'quiet', '<p>알뜰폰 전용 제휴카드의 한도를 초과하였습니다.</p>'],
  ['an identity check', 'quiet', '<p>알뜰폰은 본인인증을 지원하지 않습니다.</p>'],
  ['nobody', 'quiet', '<p>건당 한도를 초과하였습니다.</p>'],
])('a refusal on a host that cards share, which speaks of %s', (_, right, says) => {
  const page = `<title>결제 결과</title><h1>결제 실패</h1>${says}<button>닫기</button>`;
  expect(told(judge(page, SHARED))).toMatch(new RegExp(`^${right}`));
});
