// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { parsePage } from '../parse-page.ts';

/** A gateway's window that shows this above the carriers. */
const windowWith = (summary: string) =>
  detect(
    readPage(
      parsePage(`<!doctype html><html lang="ko"><title>휴대폰 결제</title><body><h1>휴대폰 결제</h1>${summary}
      <p>통신사 선택</p><button>SKT</button><button>KT</button><button>LG U+</button>
      <label>휴대폰번호 <input type="tel" name="hp"></label><button>인증번호 요청</button>`),
      { href: 'https://ui.teledit.com/Danal/Teledit/Web/Start.php' },
    ),
  );

// The only figure of a window is its sum, but not where its name says that it counts something else.
test.each([
  ['<dl><dt>결제금액(캐시)</dt><dd>1,200</dd></dl>', null],
  ['<table><tr><th>결제금액(포인트)</th></tr><tr><td>1,200</td></tr></table>', null],
  ['<p>결제 금액 (단위 : 천원)</p><p>1,200</p>', null],
  ['<dl><dt>결제금액</dt><dd>1,200</dd></dl>', 1_200],
  ['<table><tr><th>결제금액(원)</th></tr><tr><td>1,200</td></tr></table>', 1_200],
  ['<p>별빛만화 (캐시 충전)</p><p>1,200</p>', 1_200],
])('%s: %s', (summary, amount) => {
  expect(windowWith(summary)).toMatchObject({ stage: 'pay', amount });
});
