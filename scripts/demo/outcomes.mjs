// How a demo payment ends. Texts and codes: the gateways' published code tables (Danal 2020-06, Mobilians 2017-05).

/** @type {Record<string, { label: string, code?: string, text?: string, advice?: string }>} */
export const OUTCOMES = {
  success: { label: '결제 성공' },
  limit: {
    label: '한도 초과 거절',
    code: '415',
    text: '결제 한도 금액을 초과하였습니다. 귀하의 사용 가능 금액은 7,000원입니다. 한도 상향은 통신사 고객센터에서 조정 가능합니다.',
    advice: '사용 가능 금액을 확인하신 후 다시 이용해 주세요.',
  },
  unpaid: {
    label: '요금 미납 거절',
    code: '414',
    text: '통신 요금 미납으로 휴대폰결제 서비스 이용이 불가능합니다.',
    advice: '통신사에 요금을 납부하신 후 다시 이용해 주세요.',
  },
  blocked: {
    label: '차단된 번호 거절',
    code: '422',
    text: '고객님의 요청으로 휴대폰결제가 차단된 번호입니다.',
    advice: '차단 해제는 가입하신 통신사 고객센터에서 할 수 있습니다.',
  },
};
