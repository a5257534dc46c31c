import { htmlPage } from './html.mjs';
import { WINDOW_CSS } from './window-css.mjs';

export const IDENTITY_HOST = 'wauth.teledit.com';

/** An identity check (본인인증): the same company, carriers and SMS code, but nothing is charged. Must stay quiet. */
export const identityPage = () =>
  htmlPage({
    title: '휴대폰 본인인증',
    css: `${WINDOW_CSS}:root{--brand:#2456c8}`,
    body: `<div class="pg"><header class="pg-head"><b>다날</b><span>휴대폰 본인확인</span></header>
<form class="pg-main" method="post" action="/Danal/WebAuth/Web/Start.php">
<p style="margin-bottom:12px">이용 중인 통신사로 본인확인을 해 주세요. 요금은 들지 않아요.</p>
<div class="field"><span class="cap">통신사 선택</span><div class="carriers">${[
      'SKT',
      'KT',
      'LG U+',
      '알뜰폰',
    ]
      .map(
        (name, index) =>
          `<label><input type="radio" name="carrier" value="${name}"${index ? '' : ' checked'}><span>${name}</span></label>`,
      )
      .join('')}</div></div>
<div class="field"><label for="name">이름</label><input type="text" id="name" name="name" autocomplete="off"></div>
<div class="field"><label for="phone">휴대폰 번호</label><input type="tel" id="phone" name="phone" autocomplete="off"></div>
<div class="field"><label for="birth">생년월일/성별</label><input type="text" id="birth" name="birth" autocomplete="off"></div>
<div class="terms"><label><input type="checkbox"> 전체동의</label><label><input type="checkbox"> 개인정보 이용동의</label><label><input type="checkbox"> 고유식별정보 처리동의</label><label><input type="checkbox"> 통신사 이용약관 동의</label></div>
<div class="acts" style="padding:12px 0"><button class="go">문자(SMS)로 인증하기</button></div></form>
<footer class="foot"><span>연습용 화면이에요. 아무것도 보내지 않아요.</span></footer></div>`,
  });
