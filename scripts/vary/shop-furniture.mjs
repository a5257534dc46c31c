// What stands around any shop's page and has nothing to do with its payment: menu, goods somebody else bought, the
// shop's own data. Our own wording.
import { made } from './texts.mjs';

const HEAD = `<div class="top"><a href="/">달토끼 상점</a><a href="/login">로그인</a><a href="/cart">장바구니 <b>2</b></a>
<ul><li><a href="/new">신상품</a></li><li><a href="/best">베스트</a></li><li><a href="/event">이벤트</a></li></ul>
<span>무료배송 30,000원 이상</span></div>`;
const ASIDE = `<h3>함께 본 상품</h3><ul><li><a href="/p/1">도토리 쿠키 세트</a><p>13,900원</p></li>
<li><a href="/p/2">솔방울 비누</a><p><del>9,000원</del> 7,200원</p></li></ul>`;
const FOOT = `<p>상호 달토끼 상점 | 대표 홍길동 | 사업자등록번호 000-00-00000</p><p>고객센터 1500-0000 (평일 10:00~17:00)</p>
<a href="/terms">이용약관</a> <a href="/privacy">개인정보처리방침</a> <a href="/faq">고객지원</a>`;

/** @type {import('./kinds.mjs').Change} */
export const shopFurniture = {
  name: 'shop furniture',
  change(page, { random }) {
    const [head, aside, foot] = [HEAD, ASIDE, FOOT].map((html) => {
      const box = made(page, 'div');
      box.innerHTML = html;
      return box;
    });
    page.body.prepend(head);
    if (random() < 0.5) page.body.append(aside);
    else head.after(aside);
    page.body.append(foot);
    return true;
  },
};
