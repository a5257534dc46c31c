import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { itemOf, sampleOrder } from '../../scripts/demo/goods.mjs';
import type { World } from './harness.ts';

/** A gateway's own order page on one known host, whose window is on another: the result comes back to the first. */
export interface TwoHosts {
  readonly parent: string;
  /** Id in the demo of whose window it is. */
  readonly gateway: string;
  /** Hidden fields of the parent's form, by which it is known that a phone is billed. */
  readonly fields: Readonly<Record<string, string>>;
}

export const TWO_HOSTS: readonly TwoHosts[] = [
  { parent: 'stdpay.inicis.com', gateway: 'inicis', fields: { gopaymethod: 'HPP', mid: 'demo000001' } },
  // KCP's page hands phone billing on to another gateway's window.
  { parent: 'pay.kcp.co.kr', gateway: 'danal', fields: { pay_method: 'MOBX', site_cd: 'T0000' } },
];

export const ORDER_PATH = '/order';
export const RESULT_PATH = '/order/success';
const RETURN_PATH = '/pay/return';

const { name: ITEM, price: PRICE } = itemOf('coin');

const page = (title: string, body: string) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
const bill = `<dl><dt>상품명</dt><dd>${ITEM}</dd></dl><dl><dt>결제금액</dt><dd>${PRICE.toLocaleString('ko-KR')}원</dd></dl>`;

/** How the parent opens the window. */
const OPEN = {
  popup: (address: string) => `window.open('${address}', 'PAY_WIN', 'width=390,height=613')`,
  iframe: (address: string) =>
    `document.body.insertAdjacentHTML('beforeend', '<iframe src="${address}" style="position:fixed;inset:0 auto auto 0;border:0;width:390px;height:613px"></iframe>')`,
  self: (address: string) => `location.href = '${address}'`,
} as const;
export type TwoHostsShape = keyof typeof OPEN;

const orderPage = ({ fields }: TwoHosts, opens: string) => {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
  );
  return page(
    '휴대폰 결제',
    `<h1>휴대폰 결제</h1><form name="order">${hidden.join('')}${bill}</form>
<p>휴대폰 결제 금액은 익월 휴대폰 요금에 합산되어 청구됩니다.</p><button id="buy">결제하기</button>
<script>document.getElementById('buy').onclick = () => { ${opens}; };</script>`,
  );
};

const RESULT = page(
  '결제 완료',
  `<h1>휴대폰 결제가 정상적으로 완료되었습니다.</h1><dl><dt>결제수단</dt><dd>휴대폰</dd></dl>${bill}`,
);

/** The window's last page, on the parent's host: it closes, or gives its place back, and the parent tells how it went. */
const RETURN = page(
  '-',
  `<script>
if (window.opener) { window.opener.location.href = '${RESULT_PATH}'; window.close(); }
else (window.parent === window ? window : window.parent).location.href = '${RESULT_PATH}';
</script>`,
);

/**
 * Serves the parent's pages for one order, and what the window answers to its last button: its own result first, or at
 * once the way back, so that only the parent tells.
 */
export function serveTwoHosts(
  { demo }: Pick<World, 'demo'>,
  pair: TwoHosts,
  { shape, ownResult, order }: { shape: TwoHostsShape; ownResult: boolean; order: string },
): void {
  const { parent } = pair;
  const gateway = gatewayOf(pair.gateway);
  const changes = { id: order, item: ITEM, amount: PRICE, shape, home: parent };
  const opens = OPEN[shape](
    `https://${gateway.host}${gateway.start}?t=${sampleOrder(pair.gateway, changes)}`,
  );
  const goesBack = page('-', `<script>location.replace('https://${parent}${RETURN_PATH}')</script>`);
  demo.put(parent, ORDER_PATH, orderPage(pair, opens));
  demo.put(parent, RETURN_PATH, RETURN);
  demo.put(parent, RESULT_PATH, RESULT);
  demo.put(gateway.host, stepPath(gateway, 'pay'), ownResult ? undefined : goesBack);
}

/** The gateway's window is the demo's own again. */
export function unserveTwoHosts({ demo }: Pick<World, 'demo'>, pair: TwoHosts): void {
  const gateway = gatewayOf(pair.gateway);
  demo.put(gateway.host, stepPath(gateway, 'pay'), undefined);
}
