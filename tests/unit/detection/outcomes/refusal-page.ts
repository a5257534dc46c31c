import type { Detection } from '../../../../src/contract/checkout-seen.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { factsOf } from '../page-facts-of.ts';

/** A page of each gateway's own host on which it may report how a payment ended. */
export const WINDOWS: Readonly<Record<string, string>> = {
  danal: 'https://ui.teledit.com/Danal/Teledit/Web/Result.php',
  mobilians: 'https://mup.mobilians.co.kr/MUP/result.mcash',
  inicis: 'https://mobile.inicis.com/smart/mobile/result',
  toss: 'https://pg-web.tosspayments.com/fail',
  galaxia: 'https://pay.billgate.net/mobile/result.jsp',
};

/** What is said of a gateway's error page with this code and this text. */
export const refusalPage = (gateway: string, code: string | null, text: string): Detection | undefined =>
  detect(
    factsOf({
      url: WINDOWS[gateway] ?? '',
      title: '휴대폰 결제',
      text: ['결제 실패', ...(code === null ? [] : [`에러코드\t${code}`]), text].join('\n'),
    }),
  );
