import { anyOf, pair } from '../words/any-of.ts';

/** A shop, and what it takes at most. */
const SHOP_CAP = [
  /(?:사이트|해당상품|가맹점|상점|판매점|쇼핑몰|업체|제휴사|해당cp|(?:우리|저희)(?:서비스|앱|게임)|(?:앱|게임)(?=한도)|(?:이|본|해당)(?:서비스|앱|게임)(?:에서|의)|(?<!통신사|이통사|고객|회선|개인|번호|등급|연령|업종|상품권|ip|id|pc|월|일)별(?!도)).{0,20}(?:한도|상한|가능금액|가능한금액|이용금액|사용금액|결제금액(?:범위)?.{0,3}(?:초과|넘)|가능범위.{0,3}(?:초과|넘)|범위의금액을벗어|원까지|원[을이]?(?:넘|초과)|수있는금액(?:\([^()]{1,14}\))?.{0,6}(?:넘|초과|사용|썼|쓰))/,
];

/** Shops by other names: 이 가게에서는 3만원보다 많이, CP 한도. */
const OTHER_SHOP_CAP = [
  pair(
    /가게|매장|스토어|판매자|판매처|(?:이|해당)곳에서/,
    20,
    /(?:한도|상한)[^.!?]{0,4}(?:초과|넘|소진|모두|다쓰|다썼|도달)|원까지|원[을이]?(?:넘|초과)|원보다|최대금액/,
  ),
  pair(/사이트|가맹점|상점|쇼핑몰|판매자/, 16, /원보다(?:많|큰|비싼)|최대(?:결제)?금액/),
  pair(/(?:이|본|해당|저희|우리)(?:서비스|앱|게임)[은는]/, 16, /원까지/),
  /(?<![a-z])cp(?![a-z])[^.!?]{0,8}한도/,
];

const SHOP_CAP_IN_ENGLISH = [
  /(?:store|shop|site|merchant|seller)(?:['’]s)?.{0,12}maximum/,
  /(?:store|shop|site|merchant).{0,24}limit/,
  /(?:merchant|store|shop|site|seller)only(?:allows?|accepts?|permits?).{0,12}\d/,
  /(?:merchant|store|shop|site|seller)(?:only)?(?:allows?|accepts?|permits?)(?:only)?upto.{0,6}\d/,
  /(?:exceed|over|morethan).{0,30}(?:merchant|store|shop|site|seller)(?:accept|allow|permit)/,
];

/** What a shop or a gateway lets through at most. Never the carrier’s limit. */
export const MERCHANT_CAP = anyOf(SHOP_CAP, OTHER_SHOP_CAP, SHOP_CAP_IN_ENGLISH);

/** The limit is over, too small or gone. */
const LIMIT_OVER = [
  /(?<!쿠폰|쿠폰사용|시스템의)한도(?!횟수)(?:금?액)?(?:\([^()]{1,14}\))?[를을가이는은에]?.{0,4}(?:초과|부족|소진|도달|벗어|상회|다다[라랐]|꽉차|찼|웃도|웃돌|채[우웠]|다(?:됐|되었)|걸[려렸린]|바닥|넘|0원|모자|남지않|남아있지|없[습어는])/,
  /(?:남은|잔여)한도로는?.{0,14}(?:없|못|불가)/,
  /상한[에을를].{0,3}(?:닿|도달|초과|넘)/,
  /한도(?:\([^()]{1,14}\))?.{0,10}보다.{0,16}(?:[큽크]|많|높|커|적|작|낮)/,
];

/** The limit or what may be paid, and that it does not do: 한도 50만원을 넘는, 쓸 수 있는 돈을 다 쓰셨어요. */
const ROOM_GONE = [
  pair(
    /(?<!쿠폰|시스템의)한도(?:\([^()]{1,14}\)|[\d,만천]{1,9}원)?/,
    6,
    /over|끝(?!나면)|바닥|미치지못|못미[치쳐]|도달|이르렀|미달/,
  ),
  /한도[가이는은]?[^.!?]{0,14}(?:미치지못|못미[치쳐])/,
  /한도까지[\d,만천]{1,9}원(?:밖에|뿐)/,
  /(?:이번달|이달|당월)결제가?가능한?금액은/,
  /한도때문에[^.!?]{0,8}(?:안[돼됐되]|못|않|수없)/,
  /(?<!쿠폰|시스템의)한도[\d,만천]{1,9}원[을이]?(?:초과|넘)/,
  pair(
    /수있는(?:금액|돈|액수)|결제가능(?:금)?액|이용가능액/,
    3,
    /초과|부족|넘[^기]|모자|바닥|(?:모두|다|전부)(?:쓰|썼|사용|이용|소진)/,
  ),
  /한도(?:잔액|잔여)[^!?]{0,28}보다(?:커|크|큽|많|높)/,
  /한도[^!?]{0,28}원[이만]남아(?:서)?(?:결제|승인|이용)[^.!?]{0,8}(?:없|못|않|불가)/,
  pair(/(?:이번달|이달|당월|금월)[에은]?는?/, 10, /원까지만?(?:결제|이용|사용)(?:할|하실)수있/),
  pair(/(?:누적|당월|이번달|이달)(?:결제|이용|사용)[액금]/, 16, /초과|넘[^기]/),
];

/** What was paid comes to all of it. */
const SPENT = [
  /(?:한도|수있는금액)(?:\([^()]{1,14}\))?중[\d,만천]{1,9}원을?(?:이미)?(?:쓰|썼|사용|이용)/,
  /월(?:사용|이용|결제)(?:액|금액)[을를].{0,2}(?:넘|초과)/,
  /(?:한도|수있는금액)(?:\([^()]{1,14}\)|[\d,만천]{1,9}원)?.{0,3}(?:모두|다|전부)(?:사용|이용|소진|쓰|썼)/,
  /누적.{0,5}금액[을이를]?초과/,
];

/** What may still be paid is too little. */
const LEFT = [
  /수있는(?:금액|돈)[이은]?[\d,만천]{1,9}원(?:뿐|밖에)/,
  /잔여금액[이을]?.{0,2}(?:초과|부족|모자|넘)/,
  /(?:수있는금액|가능잔액)[이은을]?(?:부족|모자|적|없|얼마남지|남지않|넘|초과)/,
  /[사이]용가능금액은/,
  /(?<!환불|취소)가능(?:한)?금액(?:.{0,14}(?:넘|초과|부족|모자)|.{0,24}보다(?:적|작|낮))/,
  /(?<!쿠폰|포인트|캐시)남은금액[이을]?.{0,4}(?:초과|부족|모자|넘|없[습어])/,
];

/** Limits of a person or a kind of goods. */
const LIMIT_BY_KIND = [/주민번호앞?7자리당.{0,12}한도/, /(?:상품권|업종).{0,12}한도/];

const LIMIT_IN_ENGLISH = [
  /n['’]thaveenough.{0,24}limit/,
  /(?:monthly|remaining|spending|billing)(?:allowance|cap).{0,36}(?:reached|exceeded|usedup|spent|toolow|notenough|insufficient)/,
  /(?:exceed|reach|insufficient|notenough|over).{0,32}limit/,
  /(?:hit|reached|exceeded)(?:your|the)(?:monthly|spending|billing)cap/,
  /(?:remaining|available)(?:balance|limit|amount).{0,30}(?:toolow|insufficient|notenough)/,
  /used(?:up)?(?:all(?:of)?)?(?:your|the)[a-z]{0,24}limit/,
  /limit.{0,30}(?:usedup|exhausted|runout|spent)/,
  /(?:higher|larger|greater|more|bigger)than.{0,20}limit/,
  /limit.{0,16}(?:low|small)erthan/,
  /limit.{0,24}(?:exceeded|reached|insufficient|notenough)/,
];

/** What the carrier or the person allows. */
export const LIMIT = anyOf(LIMIT_OVER, ROOM_GONE, SPENT, LEFT, LIMIT_BY_KIND, LIMIT_IN_ENGLISH);
