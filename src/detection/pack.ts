import type { FailureCause } from '../contract/checkout-seen.ts';

/** A field of a form or of the address whose value names the way to pay. All lower case. */
export interface MethodValue {
  readonly field: string;
  readonly values: readonly string[];
}

/** The hidden form by which a shop hands the customer over to the gateway. Field names in lower case. */
export interface Handover {
  /** Fields that mark the form as this gateway's where its action does not. */
  readonly marks: readonly string[];
  readonly amount: readonly string[];
  readonly item: readonly string[];
  readonly merchant: readonly string[];
  /** Values that make the payment repeat every month. */
  readonly recurring: readonly MethodValue[];
}

/**
 * One payment window, as data. Its hosts are the rows of its gateway in korea/hosts/hosts.tsv;
 * what is known by text alone (standard-window, merchant-step) has no gateway.
 */
export interface WindowRule {
  readonly id: string;
  readonly gateway: string | null;
  /** Domains of the same company: a window under one of them is never called a look-alike. */
  readonly domains: readonly string[];
  /** Names by which a stranger's page may borrow its trust, squeezed. */
  readonly names: readonly string[];
  /** Values that mean phone billing, in hidden fields or in the address of a window. */
  readonly methods: readonly MethodValue[];
  /** Values that mean an identity check on the same host. */
  readonly identity: readonly MethodValue[];
  readonly handover: Handover | null;
  /** Element ids of the phone window. */
  readonly ids: readonly string[];
  /** Text of this window only: reason → words and weight. */
  readonly signs: Readonly<Record<string, Sign>>;
}

/** Everything that judging one country's pages takes. A pack is data; observe() walks any of them alike. */
export interface RulePack {
  readonly country: string;
  /** Without any of these words a page has nothing to do with the matter. */
  readonly trace: RegExp;
  readonly hosts: Readonly<Record<string, GatewayHost>>;
  readonly identityHosts: readonly string[];
  /** The carriers' own sites: self-service, never a payment window of a shop. */
  readonly quietHosts: readonly string[];
  /** Beginnings of a shop's back office, in the path: its staff look at payments there and make none. */
  readonly quietPaths: RegExp;
  readonly rules: readonly WindowRule[];
  readonly money: MoneyWords;
  readonly amounts: AmountLabels;
  readonly nameLabels: NameLabels;
  readonly methods: {
    readonly phone: readonly string[];
    readonly short: readonly string[];
    readonly other: readonly string[];
    readonly values: readonly string[];
    /** Machine values of other ways to pay, where a choice has no label. */
    readonly otherValues: RegExp;
    readonly notes: RegExp;
    /** Begins or ends like the name of a method and is a thing to buy, or a kind of things: 카드지갑. */
    readonly goods: RegExp;
    /**
     * A way to be known, to get a receipt or to be told: where it stands beside 휴대폰 and 카드, nothing is paid by either.
     */
    readonly elsewise: RegExp;
    /** A choice of all methods: its set is a filter of a list. */
    readonly all: RegExp;
    /** What a picture is called that marks the chosen one of a set. */
    readonly marked: RegExp;
    /** What a row begins with that says how something is paid. */
    readonly stated: RegExp;
    /** Behind the method's name: it is given back, looked up, asked about. */
    readonly undone: RegExp;
    /** Words in the class of a set that make it a list of tags or categories. */
    readonly tags: RegExp;
    /** Addresses of links that may choose a way to pay; all others lead to a tag, a category, a question. */
    readonly links: RegExp;
  };
  readonly carriers: readonly (readonly string[])[];
  readonly billing: Readonly<Record<string, Sign>>;
  readonly nextBill: RegExp;
  readonly identityWords: readonly string[];
  readonly cardWords: readonly string[];
  readonly articles: Readonly<Record<string, Sign>>;
  /** Buttons that say they pay, whatever else they say. */
  readonly payVerbs: RegExp;
  /** Buttons that pay now and nothing else: 19,000원 결제하기. */
  readonly paysNow: RegExp;
  /** Buttons of lists and forms that look payments up or keep them. */
  readonly keepButtons: RegExp;
  readonly steps: StepWords;
  readonly noPayment: NoPaymentWords;
  readonly fields: FieldWords;
  readonly numbers: NumberFields;
  readonly details: DetailWords;
  readonly outcomes: OutcomeWords;
}

/** What is known of a country's refusals: judged by it is what a page states, and that is done away from the page. */
export interface RefusalPack {
  readonly causes: readonly CauseRule[];
  /** By gateway. */
  readonly causeCodes: Readonly<Record<string, CauseCodes>>;
  /** Codes that say the payment was made before, or is being made; by gateway. */
  readonly alreadyCodes: Readonly<Record<string, readonly string[]>>;
  /** Mere advice that goes with any refusal: 잠시 후 다시. It tells a cause only where nothing else does. */
  readonly tryLater: RegExp;
}

/** By which a step that shows little is known. Tested on squeezed labels. */
export interface StepWords {
  /** A button that has the code sent: 인증번호 발송. */
  readonly sendsCode: RegExp;
  /** A line that asks for the code, where its field has no name: 인증번호 6자리를 입력해 주세요. */
  readonly asksCode: RegExp;
  /** A button that names method and payment: 휴대폰 결제하기. */
  readonly paysByPhone: RegExp;
  /** A button that leads from the carriers to the next part. */
  readonly goesOn: RegExp;
  /** A sentence by which the payment is approved away from the page: by a call that is answered, in an app. */
  readonly approves: RegExp;
  /** What may follow the method's name in the name of its own step: 휴대폰 결제 진행, 휴대폰 결제 인증번호 입력. */
  readonly remark: RegExp;
  /** Terms that only who pays by phone agrees to, and terms of every method or of another. */
  readonly carrierTerms: RegExp;
  readonly otherTerms: RegExp;
}

/** What pages say that pay nothing. Squeezed; titles, headings and buttons unless told. */
export interface NoPaymentWords {
  /** Looks payments up, or shows the slip of one. */
  readonly lookUp: RegExp;
  /** Signs up for phone billing, or sets its limit. */
  readonly signUp: RegExp;
  readonly refund: RegExp;
  /** A quick look for the next. */
  readonly refundWords: RegExp;
  /** The name of a sum that goes back. */
  readonly refundSum: RegExp;
  /** Labels of a host that only a shop's staff sees. */
  readonly staffHost: RegExp;
  readonly staffTitle: RegExp;
  /** A line that says who wrote it. */
  readonly byline: RegExp;
  /** When it was written, anywhere on the page. */
  readonly dated: RegExp;
  /** Whose it is, anywhere on the page. */
  readonly owned: RegExp;
  /** The end of a sentence in the style of newspapers, in text as written. */
  readonly plainEnd: RegExp;
  /** A title that explains how a thing is done, what it is, how it went. */
  readonly explains: RegExp;
  /** Terms, which may be written in that style, too. */
  readonly article: RegExp;
  /** What a form to join a phone plan asks for. */
  readonly plan: readonly string[];
}

/** What the fields of a window ask for, by their name, id, placeholder or label. */
export interface FieldWords {
  readonly phone: RegExp;
  readonly birth: RegExp;
  readonly code: RegExp;
  /** How much the person gives or charges. */
  readonly sum: RegExp;
  readonly pin: RegExp;
}

export interface DetailWords {
  readonly item: readonly string[];
  /** Other heads of a table of products, squeezed: 수량, 판매가, 모델. */
  readonly heads: RegExp;
  readonly merchant: readonly string[];
  readonly recurring: RegExp;
  readonly notRecurring: RegExp;
}

/** Names (lower case) of hidden fields and parameters that hold machine numbers of a payment. */
export interface NumberFields {
  /** The shop's order number. */
  readonly order: readonly string[];
  /** The gateway's own transaction number. A payment tried again gets another one. */
  readonly transaction: readonly string[];
}

/**
 * How far what a page says of a payment is believed, by the host it stands on:
 * `gateway`, a licensed gateway's own live window; `wrapper`, a page around gateways' windows, which may raise questions
 * and settle nothing; `test`, a gateway's own trial host, where nothing is charged and nothing may be logged;
 * `stranger`, everything else.
 */
export type Trust = 'gateway' | 'wrapper' | 'test' | 'stranger';

/** A host that shows payment windows. */
export interface GatewayHost {
  /** The rules' id of the company that runs it. */
  readonly gateway: string;
  readonly trust: Exclude<Trust, 'stranger'>;
  /** Phone bills are the only thing that can be paid here. Never true where a card can be. */
  readonly phoneOnly: boolean;
  /**
   * Beginnings of paths (lower case; `*word` a word anywhere in the path) of the phone's own pages. On a shared host they
   * name the method, as a value in a form would.
   */
  readonly phonePaths: readonly string[];
}

/** A word on the page that speaks for (positive) or against (negative) carrier billing, with what it counts. */
export interface Sign {
  readonly words: readonly string[];
  readonly weight: number;
}

/** How a country writes sums on a page. */
export interface MoneyWords {
  /** After the figure: 원. Longest first where one begins another. */
  readonly suffixes: readonly string[];
  /** Before the figure: ₩, KRW. */
  readonly prefixes: readonly string[];
  /** Counting words inside a figure, largest first: 1만 2천 = 12,000. */
  readonly units: readonly (readonly [string, number])[];
}

/** How a row of a price table is named, and what that makes of its figure. Squeezed. */
export interface AmountLabels {
  /** Names of a sum that is charged, the surest first. A label counts when it ends in one of them. */
  readonly tiers: readonly (readonly string[])[];
  /** The same for names nobody listed, by how they are built; one pattern a tier, the surest first. Tested on ≤ 40 characters. */
  readonly built: readonly RegExp[];
  /** A name of a tier is something else after one of these: next 결제금액, least 결제금액 … */
  readonly notAfter: readonly string[];
  /** Labels whose figures are never charged by themselves. */
  readonly fee: readonly string[];
  /** The fees that paying this way costs; they go before other fees (예매수수료) where a page names several. */
  readonly paymentFee: RegExp;
  /** Names of figures that are no sum of this payment, where a window names none. */
  readonly notTheSum: RegExp;
  /** A short word right before a figure that makes it another sum, whatever name stands above: 배송비 3,000원. */
  readonly otherThing: RegExp;
  /** Names a sum, or says something of one, known or not: 쓴 금액, 더 쓸 수 있어요. */
  readonly tellsOfMoney: RegExp;
  /** After a figure: the sum itself is being paid (12,300원 결제하기). */
  readonly paidBy: RegExp;
  /** After a figure: it has been paid (12,300원을 결제했습니다), whatever stands before it. */
  readonly wasPaid: RegExp;
  /** After a figure: a bound, a price per piece, a saving; not the sum of this payment. */
  readonly notBefore: RegExp;
  /** Names of sums that change what is charged: beside them the price of a product alone is not the sum. */
  readonly adjusts: RegExp;
  /** Of those, what comes on top: delivery, packing. */
  readonly adds: RegExp;
  /** What may stand before a figure that a button pays: 총 12,300원 결제하기. */
  readonly beforePaid: RegExp;
  /** The first time costs nothing or less: a sum without a name may be that of later months. */
  readonly free: RegExp;
  /** Before a figure: the most that can be billed, which is nobody's payment. */
  readonly limits: RegExp;
  /** Behind the figure of a chosen option: a range, of which no one pays the end. */
  readonly bounds: RegExp;
  /** Before the name of a sum: what was taken off is off, 쿠폰 적용 후 결제금액. */
  readonly settled: RegExp;
  /** The whole name of a sum that is charged every month, now for the first time: a price, where none of the months is free. */
  readonly monthly: RegExp;
  /** Particles and words between a name and its figure: 결제금액은, 결제금액: 월. */
  readonly joints: RegExp;
  /** A chosen option that adds or takes off, not the product: delivery, coupon. */
  readonly notProduct: RegExp;
  /** Behind a figure: tax is in it. */
  readonly taxWithin: RegExp;
  /** In the label or behind the figure: tax comes on top. */
  readonly taxOnTop: RegExp;
}

/** How a country calls what is bought and who sells it. What stands under such a label is a name and nothing else. */
export interface NameLabels {
  /** Says of itself that a name follows (상품명, 상호): it labels what follows even after a mere blank. */
  readonly named: RegExp;
  /** Labels a name where a colon, a cell or a block of its own sets it apart (판매자, 주문상품); in a sentence it is a word. */
  readonly called: RegExp;
  /** A piece of any of them: without it a text holds no label. */
  readonly stem: RegExp;
  /** A sentence is no name, whatever it stands under: it says something, and the page did not say it. */
  readonly sentence: RegExp;
}

/** How a page says that a payment went through, was refused or was given up. Matched on squeezed lines. */
export interface OutcomeWords {
  /** The page is about a payment by phone at all. */
  readonly context: RegExp;
  readonly success: RegExp;
  /** Says it of an order; counts where the method of payment stands on the page as phone billing. */
  readonly orderDone: RegExp;
  readonly paidByPhone: RegExp;
  /** The same in English, as shops say it to foreigners. */
  readonly paidInEnglish: RegExp;
  /** What only an order that was made has: its number, its day. */
  readonly ordered: RegExp;
  /** The method stands on the page as something else. */
  readonly paidOtherwise: RegExp;
  readonly failure: RegExp;
  /** Any way to say no; on a window's own page, beside a cause. */
  readonly saysNo: RegExp;
  /** Causes that only phone billing has: unpaid bills, new lines, whose phone it is, a month's limit. */
  readonly phoneCause: RegExp;
  /** Sends to the carrier for help. */
  readonly toCarrier: RegExp;
  /** Around what is said to be left: it is what a shop takes at once, or a bound, and nobody's rest. */
  readonly isCap: RegExp;
  /** The same sentence is about a card. */
  readonly cardCause: RegExp;
  /** A card is refused by its own sentence. */
  readonly cardRefusal: RegExp;
  /** Names another way to pay: what was refused was not that one. */
  readonly alternative: RegExp;
  /** A title that explains refusals instead of reporting one. */
  readonly howTo: RegExp;
  /** Rows of a table of the gateway's answer: it went through; a phone's (group 1 tells them apart); another method's. */
  readonly resultOk: RegExp;
  readonly phoneRow: RegExp;
  readonly otherRow: RegExp;
  /** A row that names phone billing by a gateway's own value: payMethod HPP. */
  readonly methodRow: RegExp;
  /** A title or a short line that frames the page as an error page. */
  readonly errorFrame: RegExp;
  readonly cancelled: RegExp;
  /** Questions, conditions and history: the same words without the event. */
  readonly notAnEvent: RegExp;
  /** A refusal that names what is left: the figure follows. */
  readonly headroom: RegExp;
  /** Refused because it was paid before: 이미 결제된 거래, 중복 결제. */
  readonly already: RegExp;
  /** Refused because it is being paid; without a refusal it is only a page that waits. */
  readonly underWay: RegExp;
  /** A line of a post or its answer. */
  readonly board: RegExp;
  /** A button or field by which somebody is written back: mail, a chat. */
  readonly answers: RegExp;
  /** A line that says when something happened, and what names such a line where it is a fact of one payment. */
  readonly stamp: RegExp;
  readonly stampName: RegExp;
  /** Counts up things of which one is meant: 한도 초과 또는 요금 미납. */
  readonly oneOf: RegExp;
  /** Speaks of goods or of a shop's customers at large, of whom it holds: 휴대폰 결제 불가 상품입니다. */
  readonly ofGoods: RegExp;
  /** What stands before a code, in a line that ends in it. */
  readonly codeName: RegExp;
}

/** A cause with the words that mean it. The first rule whose words stand on the page wins; then codes. */
export interface CauseRule {
  readonly cause: FailureCause;
  readonly words: RegExp;
}

/** The codes of one gateway's table by what they mean; lower case. */
export type CauseCodes = Readonly<Partial<Record<FailureCause, readonly string[]>>>;
