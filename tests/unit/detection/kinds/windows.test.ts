// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Windows as their gateways and other shops might draw them: what is left of one when it shows little. */
type Row = readonly [name: string, right: string, href: string, html: string];
const ROWS: Row[] = [];
const add = (...row: Row) => ROWS.push(row);

const CAR =
  '<label><input type=radio name=tel>SKT</label><label><input type=radio name=tel>KT</label><label><input type=radio name=tel>LG U+</label>';
add(
  'kcp image carriers',
  'pay 18700',
  'https://spay.kcp.co.kr/kcpPaypop.do',
  `<title>NHN KCP 결제</title><div id=head><img src=l.png alt="NHN KCP"></div>
<div class=info><p class=nm>초록 머그컵</p><p class=pr><strong>18,700</strong>원</p></div>
<h2>휴대폰 결제</h2><ul class=tel><li><button id=SKT><span class=hid>SKT</span></button></li><li><button id=KTF>KT</button></li><li><button id=LGT>LG U+</button></li><li><select id=select_hp1><option>알뜰폰</option><option>KT알뜰폰</option><option>헬로모바일</option></select></li></ul>
<p><input type=tel id=select_hp_2 title="휴대폰번호"></p><p><input id=account_num1 maxlength=6 title="생년월일"> - <input type=password id=account_num2 maxlength=1></p><label><input type=checkbox id=chk_all>전체동의</label><a href="#none" class=btn>다음</a>`,
);
add(
  'toss app',
  'pay 9900',
  'https://payment-gateway.tosspayments.com/pc/payment-method/mobile-phone/option',
  `<title>토스페이먼츠</title><div id=root><header><span>오후의 책방</span><b>9,900원</b></header><main><h3>휴대폰 결제</h3><p>통신사를 선택해 주세요</p><div role=radiogroup><button role=radio aria-checked=false>SKT</button><button role=radio aria-checked=false>KT</button><button role=radio aria-checked=false>LG U+</button><button role=radio aria-checked=false>알뜰폰</button></div><button disabled>다음</button></main></div>`,
);
add(
  'own charge step',
  'pay 11000',
  'https://coin.haneulstory.com/charge/mobile',
  `<title>하늘스토리 - 코인충전</title><h1>코인 충전</h1><section><h2>휴대폰 소액결제</h2><dl><dt>상품</dt><dd>코인 110개</dd><dt>충전 금액</dt><dd>11,000원</dd></dl><p><label>휴대폰 번호<input type=tel name=mobile placeholder="'-' 없이 입력"></label> <button type=button>인증번호 요청</button></p><p><label>인증번호<input name=sms6 inputmode=numeric></label></p><button>충전하기</button></section>`,
);
add(
  'sms step unknown host no won',
  'pay 4400',
  'https://pay.dalmuri.net/step3',
  `<title>결제</title><dl><dt>결제금액</dt><dd>4,400</dd></dl><p>문자로 받은 승인번호를 입력하세요</p><input name=ok_no maxlength=6 placeholder="승인번호 6자리"><p class=n>※ 결제하신 금액은 다음 달 통신요금에 합산하여 청구됩니다.</p><button>결제</button>`,
);
add(
  'payletter carriers',
  'pay 27500',
  'https://pg.payletter.com/pay/mobile/carrier',
  `<title>POQ</title><div class=amt>27,500원</div><ul><li><a href="#">SKT</a></li><li><a href="#">KT</a></li><li><a href="#">LGU+</a></li><li><a href="#">알뜰폰 선택</a></li></ul>`,
);
add(
  'locked no won',
  'pay 6600',
  'https://bill.moimnara.kr/phone',
  `<title>휴대폰결제</title><form><table><tr><th>결제 금액</th><td><input type=text name=payPrice value="6600" readonly> 원</td></tr><tr><th>휴대폰번호</th><td><input name=hp1 size=3>-<input name=hp2 size=4>-<input name=hp3 size=4></td></tr><tr><th>인증번호</th><td><input name=authno><input type=button value="인증번호받기"></td></tr></table><input type=submit value="결제하기"></form>`,
);
add(
  'editable sum',
  'pay missing',
  'https://bill.moimnara.kr/phone',
  `<title>휴대폰결제</title><form><p>결제할 금액 <input type=text name=payPrice value="6600"> 원</p><p>휴대폰번호 <input name=hp></p><p>인증번호 <input name=authno><input type=button value="인증번호받기"></p><input type=submit value="결제하기"></form>`,
);
add(
  'image labels alt',
  'pay 33000',
  'https://www.mobilians.co.kr.example.net/x',
  `<title>휴대폰결제</title><img src=t.gif alt="휴대폰 결제"><table><tr><td><img src=a.gif alt="상품명"></td><td>별사탕 330개</td></tr><tr><td><img src=b.gif alt="결제금액"></td><td>33,000원</td></tr><tr><td><img src=c.gif alt="통신사"></td><td><input type=radio name=c><img alt=SKT><input type=radio name=c><img alt=KT><input type=radio name=c><img alt="LG U+"></td></tr><tr><td><img src=d.gif alt="휴대폰번호"></td><td><input name=p1></td></tr></table><a href="javascript:go()"><img src=n.gif alt="다음"></a>`,
);
add(
  'image labels none, innopay',
  'pay 12100',
  'https://pg.innopay.co.kr/ipay/cellphone/step1.jsp',
  `<title>INNOPAY</title><table><tr><td><img src=a.gif></td><td>12,100 원</td></tr><tr><td><img src=b.gif></td><td><input name=DstAddr0 size=3><input name=DstAddr1><input name=DstAddr2></td></tr><tr><td><img src=c.gif></td><td><input name=Iden0><input name=Iden1 type=password></td></tr></table><a href="#"><img src=ok.gif></a>`,
);
add(
  'pin step',
  'pay 15400',
  'https://mup.mobilians.co.kr/MUP/pin.mcash',
  `<title>MOBILPAY</title><div>결제금액 <em>15,400</em>원</div><h2>휴대폰 결제 비밀번호</h2><p>비밀번호 6자리를 입력해 주세요.</p><input type=password name=payPin maxlength=6><button>결제하기</button><a href="#">비밀번호를 잊으셨나요?</a>`,
);
add(
  'ars step',
  'pay 15400',
  'https://mup.mobilians.co.kr/MUP/ars.mcash',
  `<title>MOBILPAY 휴대폰결제</title><div>결제금액 <em>15,400</em>원</div><h2>ARS 인증</h2><p>휴대폰으로 걸려 온 전화를 받고 화면의 숫자를 눌러 주세요.</p><b>47</b><button>인증 완료</button>`,
);
add(
  'pass wait step',
  'pay 15400',
  'https://mup.mobilians.co.kr/MUP/pass.mcash',
  `<title>MOBILPAY 휴대폰결제</title><div>결제금액 <em>15,400</em>원</div><p>PASS 앱으로 결제 승인 요청을 보냈습니다. 앱에서 확인한 뒤 아래 버튼을 눌러 주세요.</p><button>인증완료</button><button>취소</button>`,
);
add(
  'receipt images',
  'success 8800',
  'https://ui.teledit.com/Danal/Teledit/Web/Result.php',
  `<title>다날 휴대폰 결제</title><img src=r.gif alt="결제가 완료되었습니다."><table><tr><td><img alt="상점명"></td><td>달빛서점</td></tr><tr><td><img alt="결제금액"></td><td>8,800원</td></tr></table><a href="#"><img alt="닫기"></a>`,
);
add(
  'receipt images no alt',
  'success 8800',
  'https://ui.teledit.com/Danal/Teledit/Web/Result.php',
  `<title>결제완료</title><p>결제가 정상적으로 처리되었습니다.</p><table><tr><td><img src=1.gif></td><td>8,800원</td></tr></table><a href="#"><img src=c.gif></a>`,
);
add(
  'danal one',
  'pay 5500',
  'https://wallet.danalpay.com/mobile/pay',
  `<title>다날 휴대폰결제</title><header>연필 10자루<strong>5,500원</strong></header><ul><li>SKT</li><li>KT</li><li>LG U+</li><li>알뜰폰</li></ul><input type=tel placeholder="휴대폰 번호"><input placeholder="생년월일 6자리"><label><input type=checkbox>통신과금서비스 이용약관 동의</label><button>다음</button>`,
);
add(
  'hecto',
  'pay 12300',
  'https://npg.settlebank.co.kr/mobile/main.do',
  `<title>결제창</title><div><span>결제하실 금액</span><span>₩12,300</span></div><div class=telco><button>SKT</button><button>KT</button><button>LGU+</button><button>MVNO</button></div><input id=mobileNo type=tel><input id=birth><button>다음</button>`,
);
add(
  'english window',
  'pay 12300',
  'https://checkout.plumshop.kr/dcb',
  `<title>Mobile phone payment</title><h1>Mobile phone payment</h1><table><tr><td>Amount</td><td>KRW 12,300</td></tr></table><label><input type=radio name=t>SKT</label><label><input type=radio name=t>KT</label><label><input type=radio name=t>LG U+</label><input placeholder="Phone number"><input placeholder="Verification code"><button>Pay now</button>`,
);
add(
  'unknown host carriers sum',
  'pay 19800',
  'https://secure.paygate-x.com/hp/start',
  `<title>휴대폰결제</title><div class=box><div>상품명</div><div>달토끼 스티커</div></div><div class=box><div>결제금액</div><div>19,800원</div></div><div class=tel><label><input type=radio name=tel>SKT</label><label><input type=radio name=tel>KT</label><label><input type=radio name=tel>LG U+</label></div><a href="#" class=b>다음</a>`,
);
add(
  'no sum kiwoom',
  'pay missing',
  'https://api.kiwoompay.co.kr/pay/link',
  `<title>키움페이 휴대폰결제</title><h1>휴대폰결제</h1><button>SKT</button><button>KT</button><button>LGU+</button><input type=tel placeholder="휴대폰번호"><input placeholder="법정생년월일 6자리"><button>인증번호 요청</button>`,
);
add(
  'galaxia',
  'pay 5500',
  'https://pay.billgate.net/mobile/certify.jsp',
  `<title>갤럭시아머니트리</title><p>결제금액 : 5,500</p><p>이동통신사 <select><option>선택<option>SKT<option>KT<option>LGU+</select></p><p>휴대폰번호 <input name=phone></p><p>주민번호 앞 7자리 <input name=ssn></p><a href="#">승인번호 요청</a>`,
);
add(
  'steps',
  'pay 7700',
  'https://web.nicepay.co.kr/v3/v3Payment.jsp?PayMethod=CELLPHONE',
  `<title>NICEPAY</title><ol><li>정보입력</li><li>인증</li><li>정보확인</li><li>결제완료</li></ol><p>상품금액 7,700원</p><p>승인번호 <input name=certNo></p><button>확인</button>`,
);
add(
  'timer step',
  'pay 7700',
  'https://ui.teledit.com/Danal/Teledit/Web/Auth.php',
  `<title>다날</title><div>달빛서점 <b>7,700원</b></div><p>인증번호 6자리 <span>02:59</span></p><input maxlength=6 inputmode=numeric placeholder="인증번호"><button>결제하기</button>`,
);
add(
  'keypad',
  'pay 7700',
  'https://mup.mobilians.co.kr/MUP/pin2.mcash',
  `<title>MOBILPAY</title><div>결제금액 7,700원</div><h2>휴대폰 결제 비밀번호를 눌러 주세요</h2>${[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((n) => `<button>${n}</button>`).join('')}<button>지우기</button>`,
);
add(
  'qr',
  'pay 7700',
  'https://mup.mobilians.co.kr/MUP/api/qr-code.mcash?tid=1&cash_code=MC',
  `<title>MOBILPAY</title><div>결제금액 7,700원</div><p>휴대폰 카메라로 QR코드를 스캔해 결제를 진행해 주세요.</p><canvas></canvas>`,
);
add(
  'monthly',
  'pay 9900',
  'https://mup.mobilians.co.kr/MUP/goCashMain.mcash',
  `<title>휴대폰결제</title><p>이용기간 월 자동결제</p><p>결제금액 9,900원</p>${CAR}<input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'inicis mobile',
  'pay 9900',
  'https://mobile.inicis.com/smart/mobile/',
  `<title>KG이니시스</title><p>9,900원</p><select><option>SKT<option>KT<option>LGU+</select><input type=tel><input><button>다음</button>`,
);
add(
  'unknown select carriers',
  'pay 9900',
  'https://pay.dalmuri.net/start',
  `<title>휴대폰 결제</title><p>결제금액 9,900원</p><select><option>통신사 선택<option>SKT<option>KT<option>LG U+<option>알뜰폰</select><input type=tel placeholder="휴대폰번호"><input placeholder="주민등록번호 앞 7자리"><button>결제 요청</button>`,
);
add(
  'popup carrier + code one page',
  'pay 3000',
  'https://smartpay.example-pg.com/p',
  `<title>모바일 소액결제</title><h3>모바일 소액결제</h3><p>이용금액 3,000 원</p>${CAR}<p>휴대폰번호 <input name=h></p><p>승인번호 <input name=s><button>승인번호받기</button></p><button>결제</button>`,
);
add(
  'easypay ep9',
  'pay 15000',
  'https://pgapi.easypay.co.kr/webpay/mobile',
  `<title>KICC 이지페이</title><div>15,000원</div><h2>휴대폰결제</h2><ul><li>SKT</li><li>KT</li><li>LGU+</li></ul><button>다음</button>`,
);
add(
  'firstpay',
  'pay 15000',
  'https://pg.firstpay.co.kr/jsp/mobile/m/start.jsp',
  `<title>KPN</title><p>결제금액 15,000원</p><h2>휴대폰 소액결제</h2><p>통신사</p>${CAR}<input type=tel name=hp><button>다음</button>`,
);
add(
  'payapp',
  'pay 15000',
  'https://lite.payapp.kr/abc',
  `<title>PayApp</title><p>결제금액 15,000원</p><h2>휴대폰결제</h2>${CAR}<input type=tel name=hp placeholder=휴대폰번호><button>인증번호 받기</button>`,
);
add(
  'smartro tabs',
  'pay 15000',
  'https://pay.smartropay.co.kr/pay',
  `<title>스마트로</title><p>결제금액 15,000원</p><ul class=tab><li>신용카드</li><li class=on>휴대폰</li><li>계좌이체</li></ul>${CAR}<input type=tel name=hp placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'smartro tabs card',
  'quiet',
  'https://pay.smartropay.co.kr/pay',
  `<title>스마트로</title><p>결제금액 15,000원</p><ul class=tab><li class=on>신용카드</li><li>휴대폰</li><li>계좌이체</li></ul><select><option>카드사 선택</select><input placeholder="카드번호"><button>다음</button>`,
);
add(
  'too large window',
  'pay too-large',
  'https://mup.mobilians.co.kr/MUP/goCashMain.mcash',
  `<title>휴대폰결제</title><p>결제금액 1,280,000원</p><button>SKT</button><button>KT</button><button>LG U+</button><input type=tel placeholder="휴대폰번호"><button>다음</button>`,
);

add(
  'hecto no labels',
  'pay 8900',
  'https://npg.settlebank.co.kr/mobile/main.do',
  `<title>Settle</title><h1>별빛 문고</h1><strong>8,900원</strong><div class=tel><a>SKT</a><a>KT</a><a>LGU+</a></div><input type=tel placeholder="010"><button>인증요청</button>`,
);
add(
  'toss sms',
  'pay 8900',
  'https://payment-gateway.tosspayments.com/pc/payment-method/mobile-phone/verify',
  `<title>토스페이먼츠</title><span>별빛 문고</span><b>8,900원</b><h2>휴대폰 결제</h2><p>문자로 받은 인증번호를 입력해주세요</p><input inputmode=numeric placeholder="인증번호 6자리"><button>결제하기</button>`,
);
add(
  'kcp sms',
  'pay 8900',
  'https://spay.kcp.co.kr/mobx.do',
  `<title>NHN KCP</title><dl><dt>결제금액</dt><dd>8,900원</dd></dl><h2>휴대폰 결제 인증번호 입력</h2><input placeholder="인증번호"><button>결제요청</button>`,
);
add(
  'nice pop',
  'pay 8900',
  'https://pay.nicepay.co.kr/v1/checkout/pay/abc',
  `<title>NICEPAY</title><p>상품금액</p><p>8,900원</p><h2>휴대폰</h2><ul><li>SKT</li><li>KT</li><li>LGU+</li><li>알뜰폰</li></ul><label><input type=checkbox>통신과금서비스 이용약관</label><input type=tel placeholder="휴대폰번호"><button>다음</button>`,
);
add(
  'stranger own name',
  'pay 8900',
  'https://mpay.sanho.io/w/1',
  `<title>산호페이 휴대폰결제</title><h1>휴대폰결제</h1><div><span>상품</span><span>산호 도감</span></div><div><span>금액</span><span>8,900원</span></div><div>${['SKT', 'KT', 'LG U+', '알뜰폰'].map((n) => `<button>${n}</button>`).join('')}</div><input type=tel placeholder="휴대폰 번호"><input placeholder="생년월일 6자리"><label><input type=checkbox>전체 동의</label><button>인증번호 요청</button>`,
);
add(
  'stranger next step',
  'pay 8900',
  'https://mpay.sanho.io/w/2',
  `<title>산호페이 휴대폰결제</title><div>결제 금액 8,900원</div><p>010-1234-**** 로 보낸 인증번호를 입력하세요</p><input maxlength=6 autocomplete=one-time-code><button>결제 완료하기</button><p>다음 달 휴대폰 요금에 합산됩니다</p>`,
);
add(
  'used month beside',
  'pay 8900',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><dl><dt>결제금액</dt><dd>8,900원</dd><dt>이번 달 누적 결제금액</dt><dd>120,000원</dd><dt>잔여 한도</dt><dd>180,000원</dd></dl><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'only used month',
  'pay missing',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><div>이번 달 쓴 금액 <b>120,000원</b></div><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'only balance word apart',
  'pay missing',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><div><span>쓸 수 있는 금액</span><b>120,000원</b></div><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'only phrase apart',
  'pay missing',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><div><span>하루 최대</span><b>120,000원</b></div><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'only phrase apart 2',
  'pay missing',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><div><span>지금까지 결제</span><b>120,000원</b></div><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'only phrase apart 3',
  'pay missing',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><div><span>더 쓸 수 있어요</span><b>120,000원</b></div><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);
add(
  'event prize apart',
  'pay missing',
  'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  `<title>다날 휴대폰 결제</title><div><span>첫 결제 혜택</span><b>3,000원</b></div><input type=tel placeholder=휴대폰번호><button>다음</button>`,
);

test.each(ROWS)('%s', (_, right, href, html) => {
  expect(told(judge(html, href))).toBe(right);
});
