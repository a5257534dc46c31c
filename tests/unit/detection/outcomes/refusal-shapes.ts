import { WINDOWS } from './refusal-page.ts';

/** Where a refusal may stand: a window's host, or a shop that nobody knows. */
export const PLACES: Readonly<Record<string, string>> = {
  ...WINDOWS,
  shop: 'https://www.haneulbooks.kr/order/fail',
};

const withCode = (said: string): readonly [string, string] => {
  const [code = '', text = ''] = said.split('|');
  return [code, text];
};
const parts = (said: string, tag: string): string =>
  said
    .split('|')
    .map((part) => `<${tag}>${part}</${tag}>`)
    .join('');

/** Pages that say one refusal, as today's windows and shops are built; `|` parts code and text, or the lines of a list. */
export const SHAPES: Readonly<Record<string, (said: string) => string>> = {
  alert: (said) =>
    `<title>휴대폰결제</title><div role="alertdialog"><p>${said}</p><button>확인</button></div>`,
  bare: (said) => `<title>결제</title><p>${said}</p><button>확인</button>`,
  frame: (said) => `<title>휴대폰 결제</title><h1>결제 실패</h1><p>${said}</p><button>닫기</button>`,
  oops: (said) =>
    `<title>휴대폰결제</title><h2>앗! 결제가 안 됐어요</h2><p>${said}</p><button>다시 시도</button><button>닫기</button>`,
  toast: (said) => `<title>휴대폰 결제</title><main><div role="status">${said}</div></main>`,
  table: (said) => {
    const [code, text] = withCode(said);
    return `<title>결제결과</title><h3>휴대폰 결제 결과</h3><table><tr><th>응답코드</th><td>${code}</td></tr><tr><th>응답메시지</th><td>${text}</td></tr><tr><th>거래일시</th><td>2026-11-30 21:14:08</td></tr></table><a href="#">닫기</a>`;
  },
  paren: (said) => {
    const [code, text] = withCode(said);
    return `<title>휴대폰결제 오류</title><p>[${code}] ${text}</p><button>확인</button>`;
  },
  shop: (said) =>
    `<title>결제 실패 | 하늘책방</title><header><a>홈</a><a>장바구니</a></header><h2>결제에 실패했어요</h2><p>${said}</p><dl><dt>결제수단</dt><dd>휴대폰결제</dd><dt>주문금액</dt><dd>17,800원</dd></dl><button>다른 결제수단으로 결제</button>`,
  shopAlert: (said) =>
    `<title>하늘책방</title><div role="dialog"><strong>휴대폰 결제 오류</strong><p>${said}</p><button>확인</button></div>`,
  english: (said) =>
    `<title>Mobile payment</title><h1>Payment failed</h1><p>${said}</p><p>Payment method: Carrier billing</p><p>Total ₩12,000</p><button>Close</button>`,
  list: (said) =>
    `<title>휴대폰 결제</title><h1>결제 실패</h1><ul>${parts(said, 'li')}</ul><button>확인</button>`,
  lines: (said) => `<title>휴대폰 결제</title><h1>결제 실패</h1>${parts(said, 'p')}<button>확인</button>`,
};
