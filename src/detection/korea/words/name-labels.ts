import type { NameLabels } from '../../pack/pack.ts';

/**
 * Korean, squeezed. Names of rows in the gateways' own windows and samples, shop engines and the statutory standard
 * window; built from what is sold and who sells it, so that a new compound (신청강좌명) is known as well.
 */
export const KOREAN_NAMES: NameLabels = {
  named:
    /^(?:(?:결제|구매|주문|이용|신청|요청|판매|대표|서비스|제공|콘텐츠|컨텐츠)?(?:상품|제품|물품|품목|아이템|서비스|콘텐츠|컨텐츠|도서|책|공연|강의|강좌|이용권|작품|메뉴|티켓|게임|프로그램|과정|영화|상점|가맹점|업체|회사|판매자|판매점|판매처|쇼핑몰|사이트|스토어|매장|제공자|제공업체|제공사|공급자|사업자|기관|단체|cp사?|구매자|주문자|고객|앱|어플|(?:이용|사용|결제|구매|요청)처)(?:의)?(?:명|이름|명칭)|(?:판매자|판매점|가맹점|상점|업체|회사|사업자)상호명?|품명|상호|상호명|주문명|거래명|구매상품명)$/,
  called:
    /^(?:(?:결제|구매|주문|이용|신청|판매|서비스|선택|충전|구독)?(?:상품|제품|물품|품목|아이템|콘텐츠|컨텐츠|서비스)(?:정보|내용|내역|목록|설명|구분|종류)?|(?:결제|구매|구입|주문|이용|거래|후원|기부)(?:내용|대상|물건|항목)|(?:이용|구독|선택)?요금제|제목|건명|(?:기부|후원)처|상품권종류?|(?:캐시|코인|포인트|충전)종류|구매내역|(?:구입|구매한|주문한)(?:상품|제품|물품|품목)|결제명|거래처|제휴(?:사|업체|점)|(?:결제|구매)?(?:판매자|판매점|판매처|판매업체|판매사|가맹점|상점|쇼핑몰|스토어|가게|매장|업체)(?:정보)?|(?:콘텐츠|컨텐츠|서비스|상품)?(?:제공자|제공업체|제공처|제공사|제공회사|공급자|공급업체)|(?:이용|사용|결제|구매|요청)(?:처|가맹점|업체|사이트|상점|매장|쇼핑몰)|사이트|cp사?|구매자|주문자|옵션|선택옵션)$|^(?:the)?(?:order|purchase)?(?:items?|products?|goods|services?)(?:_?(?:name|title|info))?$|^soldby$|^(?:order)?title$|^ordername$|^(?:the)?(?:services?|contents?)provider$|^(?:merchant|seller|store|shop|mall|vendor|provider|company|buyer)(?:_?name)?$|^(?:prdtnm|good_name|p_goods|(?:order|item|product|purchase)?description)$/,
  stem: /상품|제품|대상|항목|요금제|제목|건명|기부처|후원처|종류|물건|거래처|제휴|물품|품목|품명|상호|명|이름|명칭|내용|내역|설명|서비스|[콘컨]텐츠|아이템|판매|가맹점|상점|쇼핑몰|스토어|가게|매장|업체|제공|공급|이용처|사용처|결제처|구매처|요청처|사이트|구매자|주문자|옵션|cp|item|product|goods|good_name|service|prdtnm|merchant|seller|sold|store|shop|mall|vendor|provider|company|buyer|desc|title|order.?name/i,
  sentence: /(?:니다|[어아세해]요)[.!]?$/,
};
