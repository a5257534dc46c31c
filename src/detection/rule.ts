import type { AmountLabels } from './amount-labels.ts';
import type { GatewayHost } from './hosts.ts';
import type { MoneyWords } from './money.ts';
import type { CauseRule, OutcomeWords } from './outcome-words.ts';
import type { Sign } from './vocabulary.ts';

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
 * One payment window, as data. Its hosts are the entries of its gateway in hosts.ts;
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

/** Everything detection knows of one country. A pack is data; detect() walks any of them alike. */
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
  readonly methods: {
    readonly phone: readonly string[];
    readonly short: readonly string[];
    readonly other: readonly string[];
    readonly values: readonly string[];
    readonly notes: RegExp;
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
  readonly keepButtons: readonly string[];
  readonly steps: StepWords;
  readonly fields: FieldWords;
  readonly details: DetailWords;
  readonly outcomes: OutcomeWords;
  readonly causes: readonly CauseRule[];
}

/** By which a step that shows little is known. Tested on squeezed labels. */
export interface StepWords {
  /** A button that has the code sent: 인증번호 발송. */
  readonly sendsCode: RegExp;
  /** A button that names method and payment: 휴대폰 결제하기. */
  readonly paysByPhone: RegExp;
  /** A button that leads from the carriers to the next part. */
  readonly goesOn: RegExp;
  /** What may follow the method's name in the name of its own step: 휴대폰 결제 진행, 휴대폰 결제 인증번호 입력. */
  readonly remark: RegExp;
}

/** What the fields of a window ask for, by their name, id, placeholder or label. */
export interface FieldWords {
  readonly phone: RegExp;
  readonly birth: RegExp;
  readonly code: RegExp;
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
