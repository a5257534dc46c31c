// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Words of a payment's end where nothing ended: told in a post, a talk, a manual, a drawing; each kind beside an end itself. */
type Row = readonly [name: string, right: string, html: string];

const FAILED = '<h1>휴대폰 결제에 실패했어요</h1><p>이번 달 한도를 초과했어요.</p><p>고객지원 1600-0000</p>';
const DONE = '<h2>휴대폰 결제가 완료되었습니다.</h2><p>결제금액 9,900원</p>';
const titled = (title: string, html: string) => `<title>${title}</title>${html}`;
const quiet = (name: string, html: string): Row => [name, 'quiet', html];

const ROWS: readonly Row[] = [
  ['a refusal', 'failure limit', titled('문리버', FAILED)],
  ['a success', 'success 9900', titled('문리버', DONE)],
  [
    'a shop that sells designs',
    'success 9900',
    titled('모아디자인 주문', `${DONE}<p>결제수단 휴대폰결제</p>`),
  ],
  quiet('with room for a comment', titled('문리버', `${FAILED}<textarea placeholder="댓글"></textarea>`)),
  quiet('with answers', titled('문리버', `${FAILED}<button>답글쓰기</button>`)),
  quiet('an issue in a repository', titled('콜백이 오지 않음', `${FAILED}<button>Comment</button>`)),
  quiet(
    'a talk with a machine',
    titled('대화', `${FAILED}<input placeholder="무엇이든 물어보세요"><button>보내기</button>`),
  ),
  quiet('a text message', titled('문자 메시지', `${DONE}<input placeholder="문자 메시지">`)),
  quiet('a note', titled('메모', DONE)),
  quiet('a dictionary', titled('소액결제 - 국어사전', FAILED)),
  quiet('an example in a dictionary', titled('소액결제', `<p>예문: 소액결제가 거절되었다.</p>${FAILED}`)),
  quiet(
    'a translation',
    titled('번역기', `${FAILED}<textarea>Payment failed</textarea><button>복사</button>`),
  ),
  quiet('an encyclopaedia', titled('휴대폰 결제 (위키)', FAILED)),
  quiet('a warning', titled('피해예방주의보', DONE)),
  quiet(
    'what a message says, with words after its end',
    titled('소식', '<p>"휴대폰 결제가 완료되었습니다. 아니면 연락" 문자를 받으면 지우세요. 9,900원</p>'),
  ),
  quiet('a gallery of screens', titled('휴대폰 결제 완료 화면 UI', DONE)),
  quiet('a design system', titled('결제 실패 팝업 – 디자인 시스템', FAILED)),
  quiet('a plan of a service', titled('결제 서비스 기획서 v2', DONE)),
  quiet(
    'a picture of a screen',
    titled('스크린샷 2026-11-30', '<img alt="휴대폰 결제 실패 한도 초과"><button>다운로드</button>'),
  ),
  quiet('found by a search', titled('휴대폰결제 오류 : 검색', FAILED)),
  quiet('a help centre', titled('문리버 고객센터', FAILED)),
  quiet(
    'a sandbox',
    titled(
      'Sandbox',
      '<p>Total ₩1,000</p><p>Payment method: carrier billing</p><p>Response: payment completed</p>',
    ),
  ),
  quiet(
    'a lesson with a window to type',
    titled(
      '전자상거래 실습 4강',
      '<h3>휴대폰 결제</h3><p>결제금액 1,000원</p><select><option>SKT</option><option>KT</option></select><input placeholder="휴대폰번호"><button>다음 슬라이드</button>',
    ),
  ),
];

test.each(ROWS)('%s', (_, right, html) => {
  expect(told(judge(html))).toBe(right);
});

test.each([
  '<button>주문번호 복사</button>',
  '<button>복사</button>',
  '<button>선물 보내기</button>',
  '<a href="/help">1:1 문의하고 답변 받기</a>',
])('a shop’s own result stays one beside %s', (more) => {
  const done = `<title>주문 완료 | 하늘책방</title><h2>결제가 완료되었습니다.</h2><dl><dt>결제수단</dt><dd>휴대폰결제</dd><dt>결제금액</dt><dd>17,800원</dd></dl>${more}`;
  expect(told(judge(done))).toBe('success 17800');
});

describe('a shop of lessons, apps or pictures is a shop', () => {
  const names = [
    '강의 결제 | 배움터',
    '[강의] 파이썬 실습',
    '메모 앱 이용권',
    '스크린샷 앱',
    '위키 후원',
    '번역 의뢰',
    'Gallery Haneul',
  ];
  test.each(names)('%s', (name) => {
    const titled = `<title>${name}</title><h1>${name}</h1>`;
    const order = `<label><input type="radio" name="m" checked>휴대폰결제</label><label><input type="radio" name="m">신용카드</label><p>결제금액 12,300원</p><button>결제하기</button>`;
    const done =
      '<h2>결제가 완료되었습니다.</h2><dl><dt>결제수단</dt><dd>휴대폰결제</dd><dt>결제금액</dt><dd>12,300원</dd></dl>';
    expect([told(judge(titled + order)), told(judge(titled + done))]).toEqual(['pay 12300', 'success 12300']);
  });
});
