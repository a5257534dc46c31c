/** Who runs the phone line. Squeezed, as all words here. */
export const CARRIER = /통신사|이통사|skt?(?:텔레콤)?|kt|lgu\+|lg유플러스/;

/** Who collects the money for the shop. A page of a gateway calls it 당사. */
export const GATEWAY =
  /(?:kg)?모빌리언스|(?:kg)?파이낸셜|다날|갤럭시아(?:머니트리)?|머니트리|페이레터|헥토|결제대행사|pg사|(?<!해)당사/;

/** The payment by phone, as a service that is on or off. */
export const PHONE_PAYMENT =
  /(?:소액|휴대폰|핸드폰|휴대전화)결제(?:이용|사용|기능|서비스)?|통신과금(?:서비스)?(?:이용)?/;
