import type { FailureCause } from '../../contract/checkout-seen.ts';

/** Fields of a form or of the address, and those of their values that name the way to pay. All lower case. */
export type MethodValues = Readonly<Record<string, readonly string[]>>;

/** The hidden form by which a shop hands the customer over to the gateway. Field names in lower case. */
export interface Handover {
  /** Fields that mark the form as this gateway's where its action does not. */
  readonly marks: readonly string[];
  readonly amount: readonly string[];
  readonly item: readonly string[];
  readonly merchant?: readonly string[];
  /** Values that make the payment recur every month. */
  readonly recurring?: MethodValues;
}

/**
 * One payment window, as data. Its hosts are the rows of its gateway in korea/hosts/hosts.tsv; a rule that is
 * recognised by text alone (standard-window, merchant-step) has no gateway.
 */
export interface WindowRule {
  readonly id: string;
  readonly gateway: string | null;
  /** Domains of the same company: a window under one of them is never called a look-alike. */
  readonly domains: readonly string[];
  /** Names that a stranger's page may use to be trusted, squeezed. */
  readonly names: readonly string[];
  /** Values that mean phone billing, in hidden fields or in the address of a window. */
  readonly methods: MethodValues;
  /** Values that mean an identity check on the same host. */
  readonly identity: MethodValues;
  readonly handover: Handover | null;
  /** Element ids of the phone window. */
  readonly ids: readonly string[];
  /** Text of this window only: reason → words and weight. */
  readonly signs: Readonly<Record<string, Sign>>;
}

/** A rule as its file tells it: only what it has. */
export type RuleFile = Partial<WindowRule> & Pick<WindowRule, 'id'>;

/** Everything that is needed to judge the pages of one country. A pack is data; observe() works with any of them. */
export interface RulePack {
  readonly country: string;
  /** A page without any of these words has nothing to do with phone billing. */
  readonly trace: RegExp;
  readonly hosts: Readonly<Record<string, GatewayHost>>;
  readonly identityHosts: readonly string[];
  /** The carriers' own sites: self-service, never a payment window of a shop. */
  readonly quietHosts: readonly string[];
  /** Beginnings of the paths of a shop's back office, where staff look at payments and make none. */
  readonly quietPaths: RegExp;
  readonly rules: readonly WindowRule[];
  readonly money: MoneyWords;
  readonly amounts: AmountLabels;
  readonly nameLabels: NameLabels;
  readonly methods: {
    readonly phone: readonly string[];
    readonly short: readonly string[];
    /** Names that count as short ones on radio buttons and options only. */
    readonly inSet?: readonly string[];
    readonly other: readonly string[];
    readonly values: readonly string[];
    /** Machine values of other ways to pay, where a choice has no label. */
    readonly otherValues: RegExp;
    readonly notes: RegExp;
    /** Begins or ends like the name of a method but is an item or a kind of items: 카드지갑. */
    readonly goods: RegExp;
    /**
     * Ways to identify oneself, to get a receipt or to be contacted: in a set with one of them, 휴대폰 and 카드 are no ways
     * to pay.
     */
    readonly identityOrContact: RegExp;
    /** A choice for all methods: its set filters a list. */
    readonly all: RegExp;
    /** What a picture is called that marks the chosen item of a set. */
    readonly marked: RegExp;
    /** Beginning of a row that tells how something is paid. */
    readonly stated: RegExp;
    /** Behind the method's name: about a refund, a look-up or a question, and not about paying. */
    readonly undone: RegExp;
    /** Words in the class of a set that make it a list of tags or categories. */
    readonly tags: RegExp;
    /** Addresses of links that may choose a way to pay; all others lead to a tag, a category or a help page. */
    readonly links: RegExp;
  };
  readonly carriers: readonly (readonly string[])[];
  readonly billing: Readonly<Record<string, Sign>>;
  readonly nextBill: RegExp;
  readonly identityWords: readonly string[];
  readonly cardWords: readonly string[];
  readonly articles: Readonly<Record<string, Sign>>;
  /** Buttons that say that they pay, among other things. */
  readonly payVerbs: RegExp;
  /** Buttons that pay now and nothing else: 19,000원 결제하기. */
  readonly paysNow: RegExp;
  /** Buttons of lists and forms that look payments up or save them. */
  readonly keepButtons: RegExp;
  readonly steps: StepWords;
  readonly noPayment: NoPaymentWords;
  readonly fields: FieldWords;
  readonly numbers: NumberFields;
  readonly details: DetailWords;
  readonly outcomes: OutcomeWords;
}

/**
 * What is known of a country's refusals. By this the statement of a page is judged, which happens in the background.
 */
export interface RefusalPack {
  readonly causes: readonly CauseRule[];
  /** By gateway id. */
  readonly causeCodes: Readonly<Record<string, CauseCodes>>;
  /** Codes that say the payment was made before, or is being made; by gateway. */
  readonly alreadyCodes: Readonly<Record<string, readonly string[]>>;
  /** Links that name what may be the cause: 미납 요금 조회. Global. */
  readonly links: RegExp;
  /** Advice that names what may be the cause without stating it: 연체가 의심되시면. Global. */
  readonly asides: RegExp;
  /** End of a line that is a sentence of its own: three with a cause each are a list. */
  readonly sentence: RegExp;
  /** Mere advice that goes with any refusal: 잠시 후 다시. It gives a cause only where nothing else does. */
  readonly tryLater: RegExp;
}

/** Words by which a step that shows little is recognised. Tested on squeezed labels. */
export interface StepWords {
  /** A button that has the code sent: 인증번호 발송. */
  readonly sendsCode: RegExp;
  /** A line that asks for the code, where its field has no name: 인증번호 6자리를 입력해 주세요. */
  readonly asksCode: RegExp;
  /** A button that names method and payment: 휴대폰 결제하기. */
  readonly paysByPhone: RegExp;
  /** A line that says that the sum comes with the phone bill, whichever month's. */
  readonly onBill: RegExp;
  /** A button that goes on from the choice of carriers. */
  readonly goesOn: RegExp;
  /** A sentence that says that the payment is approved away from the page: by answering a call, or in an app. */
  readonly approves: RegExp;
  /** What may follow the method's name in the name of its own step: 휴대폰 결제 진행, 휴대폰 결제 인증번호 입력. */
  readonly remark: RegExp;
  /** Terms that only people who pay by phone agree to; and terms of every method or of another one. */
  readonly carrierTerms: RegExp;
  readonly otherTerms: RegExp;
}

/** Words of pages that charge nothing. Squeezed; looked for in titles, headings and buttons unless told otherwise. */
export interface NoPaymentWords {
  /** Looks payments up, or shows the slip of one. */
  readonly lookUp: RegExp;
  /** Signs up for phone billing, or sets its limit. */
  readonly signUp: RegExp;
  readonly refund: RegExp;
  /** A quick test for refunds, before the sum of a refund is looked for. */
  readonly refundWords: RegExp;
  /** The name of a sum that is paid back. */
  readonly refundSum: RegExp;
  /** Labels of a host that only a shop's staff uses. */
  readonly staffHost: RegExp;
  readonly staffTitle: RegExp;
  /** A line that names the author. */
  readonly byline: RegExp;
  /** The date of publication, anywhere on the page. */
  readonly dated: RegExp;
  /** The owner of the rights, anywhere on the page. */
  readonly owned: RegExp;
  /** The end of a sentence in the style of newspapers, in text as written. */
  readonly plainEnd: RegExp;
  /** A title of a text that explains how something is done, what it is or how it went. */
  readonly explains: RegExp;
  /** Articles of terms, which may be written in that style, too. */
  readonly article: RegExp;
  /** What a form to join a phone plan asks for. */
  readonly plan: readonly string[];
}

/** What the fields of a window ask for, recognised by their name, id, placeholder or label. */
export interface FieldWords {
  readonly phone: RegExp;
  readonly birth: RegExp;
  readonly code: RegExp;
  /** The sum that the person gives or tops up. */
  readonly sum: RegExp;
  readonly pin: RegExp;
}

export interface DetailWords {
  readonly item: readonly string[];
  /** Other column heads of a table of products, squeezed: 수량, 판매가, 모델. */
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
  /** Nothing but phone bills can be paid here. Never true where a card can be used. */
  readonly phoneOnly: boolean;
  /**
   * Beginnings of paths (lower case; `*word`: a word anywhere in the path) of pages for the phone. On a host with
   * several methods they name the method, as a value in a form would.
   */
  readonly phonePaths: readonly string[];
}

/** Words on the page that speak for (positive weight) or against (negative weight) carrier billing. */
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

/** How a row of a price table is named, and what kind of sum that makes its figure. Squeezed. */
export interface AmountLabels {
  /** Names of a sum that is charged, the surest first. A label counts when it ends in one of them. */
  readonly tiers: readonly (readonly string[])[];
  /**
   * The same for names that are not listed, by how they are built; one pattern for each tier, the surest first. Tested
   * on ≤ 40 characters.
   */
  readonly built: readonly RegExp[];
  /** Words after which a name of a tier names something else: next 결제금액, least 결제금액 … */
  readonly notAfter: readonly string[];
  /** Labels whose figures are never charged by themselves. */
  readonly fee: readonly string[];
  /** Fees for paying this way; where a page names several fees they go before others (예매수수료). */
  readonly paymentFee: RegExp;
  /** The whole name of a fee that may be all that a page charges: that of an official paper, that of a service. */
  readonly feeAlone: RegExp;
  /** A text that speaks of a page's total, with its figure or without. */
  readonly aboutTotal: RegExp;
  /** In the name of a sum: it is still to come, and where the first time is free, it is that of a later one. */
  readonly expected: RegExp;
  /** A first time that is free, and no delivery or return. */
  readonly freeFirst: RegExp;
  /** Anywhere on a page: an office sells it, whose price is called a fee (수수료). */
  readonly official: RegExp;
  /** Names of figures that are not the sum of this payment, for windows that do not label it. */
  readonly notTheSum: RegExp;
  /** A short word right before a figure that makes it another sum, whatever name stands above: 배송비 3,000원. */
  readonly otherThing: RegExp;
  /** Any text about a sum of money, known or not: 쓴 금액, 더 쓸 수 있어요. */
  readonly tellsOfMoney: RegExp;
  /** Behind a figure: the figure is the sum that is being paid (12,300원 결제하기). */
  readonly paidBy: RegExp;
  /** Behind a figure: it was paid (12,300원을 결제했습니다), whatever stands before it. */
  readonly wasPaid: RegExp;
  /** The text before a figure, a bar and the text behind it: a sentence that is about to pay it (…에서 12,300원을 결제합니다). */
  readonly asksToPay: RegExp;
  /** Behind a figure: it is a bound, a price per piece or a saving, not the sum of this payment. */
  readonly notBefore: RegExp;
  /** Names of sums that change what is charged: beside them the price of a product alone is not the sum. */
  readonly adjusts: RegExp;
  /** Of those, the ones that are added: delivery, packing. */
  readonly adds: RegExp;
  /** What may stand before the figure on a button that pays: 총 12,300원 결제하기. */
  readonly beforePaid: RegExp;
  /** A button that leads to the next step, whose sum may stand right below. */
  readonly nextStep: RegExp;
  /** The name of the first of several payments, on a page that says that it was made. */
  readonly firstPaid: RegExp;
  /** The first month is free or cheaper: a sum without a name may be that of later months. */
  readonly free: RegExp;
  /** Before a figure: the most that can be billed, which is not a payment. */
  readonly limits: RegExp;
  /** Behind the figure of a chosen option: it is a range, and the figure only its end. */
  readonly bounds: RegExp;
  /** Before the name of a sum: what was taken off is included, 쿠폰 적용 후 결제금액. */
  readonly settled: RegExp;
  /**
   * The whole name of a sum that is charged every month, now for the first time: it counts as a price where no month is
   * free.
   */
  readonly monthly: RegExp;
  /** Particles and words between a name and its figure (결제금액은, 결제금액: 월), and what a total says that it includes. */
  readonly joints: RegExp;
  /** A chosen option that adds or takes off something and is no product: delivery, coupon. */
  readonly notProduct: RegExp;
  /** Behind a figure: tax is included. */
  readonly taxWithin: RegExp;
  /** In the label or behind the figure: tax or delivery is added. */
  readonly taxOnTop: RegExp;
}

/** How a country labels what is bought and who sells it. What stands under such a label is a name and nothing else. */
export interface NameLabels {
  /** Labels that always announce a name (상품명, 상호): they label what follows even after a mere space. */
  readonly named: RegExp;
  /**
   * Labels only where a colon, a cell or a block of its own sets the word apart (판매자, 주문상품); in a sentence it is a
   * word.
   */
  readonly called: RegExp;
  /** A part that every label has: a text without it holds no label. */
  readonly stem: RegExp;
  /** A sentence, which is no name whatever label it has: it would state something that the page itself does not. */
  readonly sentence: RegExp;
}

/** How a page says that a payment went through, was refused or was given up. Matched on squeezed lines. */
export interface OutcomeWords {
  /** The page is about a payment by phone at all. */
  readonly context: RegExp;
  readonly success: RegExp;
  /** A success that is reported of an order; counts where the page names phone billing as the method of payment. */
  readonly orderDone: RegExp;
  /** The same as a headline: as a line it may be a button or the name of a step. */
  readonly headDone: RegExp;
  readonly paidByPhone: RegExp;
  /** The same in a row of its own that sets what is told before its name. */
  readonly phoneBeforeName: RegExp;
  /** The same in English, as shops write it for foreigners. */
  readonly paidInEnglish: RegExp;
  /** What only an order that was placed has: its number, its date. */
  readonly ordered: RegExp;
  /** The page names another method of payment. */
  readonly paidOtherwise: RegExp;
  readonly failure: RegExp;
  /** Any way to say no; counts on a window's own page, beside a cause. */
  readonly saysNo: RegExp;
  /** Causes that only phone billing has: unpaid bills, new lines, whose phone it is, a month's limit. */
  readonly phoneCause: RegExp;
  /** Sends to the carrier for help. */
  readonly toCarrier: RegExp;
  /**
   * Around an amount that is said to be left: it is the most that a shop takes at once, or a bound, and no headroom.
   */
  readonly isCap: RegExp;
  /** The same sentence is about a card. */
  readonly cardCause: RegExp;
  /** A sentence about a card: its company, its limit, its refusal. */
  readonly cardRefusal: RegExp;
  /** Names another way to pay as an alternative: that is not the one that was refused. */
  readonly alternative: RegExp;
  /** A title that explains refusals instead of reporting one. */
  readonly howTo: RegExp;
  /**
   * Rows of a table with the gateway's answer: success; facts of a phone payment (group 1 tells them apart); another
   * method.
   */
  readonly resultOk: RegExp;
  readonly phoneRow: RegExp;
  readonly otherRow: RegExp;
  /** A row that names phone billing by a gateway's own value: payMethod HPP. */
  readonly methodRow: RegExp;
  /** A title or a short line that frames the page as an error page. */
  readonly errorFrame: RegExp;
  readonly cancelled: RegExp;
  /** Questions, conditions and history: they have the same words but report nothing. */
  readonly notAnEvent: RegExp;
  /** A refusal that names what is left: the figure follows. */
  readonly headroom: RegExp;
  /** Refused because it was paid before: 이미 결제된 거래, 중복 결제. */
  readonly already: RegExp;
  /** Refused because the payment is still under way; without a refusal it is a page that waits. */
  readonly underWay: RegExp;
  /** A line of a post or its answer. */
  readonly board: RegExp;
  /** A button or field by which people are answered: mail, a chat. */
  readonly answers: RegExp;
  /** A line that says when something happened; and the name of such a line where it is a fact of one payment. */
  readonly stamp: RegExp;
  readonly stampName: RegExp;
  /** Lists several things of which one applies: 한도 초과 또는 요금 미납. */
  readonly oneOf: RegExp;
  /** Two or more lines in a row that are no sentences, or three that are. Global, tested on lines as they stand below each other. */
  readonly listed: RegExp;
  /** Is about goods or a shop's customers in general, not about this payment: 휴대폰 결제 불가 상품입니다. */
  readonly ofGoods: RegExp;
  /** What stands before a code, in a line that ends in it. */
  readonly codeName: RegExp;
}

/** A cause with the words that mean it. The first rule whose words stand on the page wins; then codes. */
export interface CauseRule {
  readonly cause: FailureCause;
  readonly words: RegExp;
  /** Words that go with other causes as well (결제가 제한됩니다): they count where no other rule finds its own. */
  readonly isVague?: true;
}

/** The codes of one gateway's table by their meaning; lower case. */
export type CauseCodes = Readonly<Partial<Record<FailureCause, readonly string[]>>>;
