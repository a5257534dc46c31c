import type { EntryStatus } from '../../core/entry.ts';
import type { Pool } from '../../core/line.ts';
import type { DraftKind } from '../drafts/draft.ts';

/**
 * Words by their meaning. A word in several groups has the meaning of the first; the first word of a group is the one
 * that we write.
 */
export type Words<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/**
 * `spent` is a payment whatever the sign of its amount. `income` and `transfer` are rows of a bank or a household book
 * in which nobody was paid.
 */
export type KindWord = DraftKind | 'expected' | 'spent' | 'income' | 'transfer';

export const KIND_WORDS: Words<KindWord> = {
  payment: ['결제', '승인', '이용', '구매', '사용', '일반결제', '일반', 'payment', 'purchase', 'sale'],
  spent: ['지출', '출금', '소비', 'expense', 'spending', 'withdrawal', 'debit', 'dr', 'd'],
  income: [
    '입금',
    '수입',
    '급여',
    '월급',
    '이자',
    '받기',
    '환급',
    '캐시백',
    '적립',
    'income',
    'deposit',
    'credit',
    'cr',
    'c',
  ],
  transfer: ['이체', '송금', '계좌이체', '내계좌이체', '자산이동', '저축', '대체', 'transfer'],
  cancellation: [
    ...['취소', '결제취소', '승인취소', '사용취소', '이용취소', '구매취소', '거래취소', '취소승인', '환불'],
    ...['cancellation', 'cancel', 'refund'],
  ],
  prepayment: ['선결제', '미리납부', '선납', 'prepayment'],
  adjustment: ['맞춤', '조정', 'adjustment'],
  expected: ['예정', 'expected'],
};

/** `part-cancelled` is no state of an entry: such a row does not say how much was taken back. */
export const STATUS_WORDS: Words<EntryStatus | 'part-cancelled'> = {
  confirmed: [
    '완료',
    '결제완료',
    '승인완료',
    '승인',
    '정상',
    '정상승인',
    '정상매입',
    '매입',
    '매입완료',
    '매출',
    '매출완료',
    '결제',
    '성공',
    '결제성공',
    '구매완료',
    '확정',
    'n',
    'confirmed',
    'complete',
    'completed',
    'paid',
    'success',
    'succeeded',
    'captured',
    'done',
    'approved',
  ],
  pending: [
    '확인 전',
    '대기',
    '결제대기',
    '진행중',
    '처리중',
    '승인대기',
    'pending',
    'processing',
    'ready',
    'inprogress',
  ],
  cancelled: [
    '취소됨',
    '취소',
    '결제취소',
    '취소완료',
    '결제취소완료',
    '승인취소',
    '전체취소',
    '당월취소',
    '환불',
    '환불완료',
    'y',
    'cancelled',
    'canceled',
    'refunded',
    'fullcncl',
    'void',
    'voided',
    'reversed',
  ],
  failed: [
    '실패',
    '결제실패',
    '거절',
    '승인거절',
    '한도초과',
    '미승인',
    '오류',
    'failed',
    'declined',
    'rejected',
    'aborted',
    'expired',
    'reverted',
  ],
  'part-cancelled': [
    '부분취소',
    '일부취소',
    '부분환불',
    'prtlcncl',
    ...['partially', 'partial'].flatMap((some) =>
      ['cancelled', 'canceled', 'refunded'].map((of) => some + of),
    ),
  ],
};

export const POOL_WORDS: Words<Pool> = {
  phone: ['소액결제', '소액', '휴대폰결제', '휴대폰소액결제', '핸드폰결제', '통신과금', 'phone'],
  content: ['콘텐츠이용료', '정보이용료', '콘텐츠', '컨텐츠이용료', '컨텐츠', 'content'],
};

const wordKey = (text: string): string =>
  text
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const indexes = new WeakMap<Words<string>, ReadonlyMap<string, string>>();

function indexOf(words: Words<string>): ReadonlyMap<string, string> {
  const known = indexes.get(words);
  if (known !== undefined) return known;
  const pairs = Object.entries(words).flatMap(([meaning, each]) =>
    each.map((word) => [wordKey(word), meaning] as const),
  );
  const index = new Map(pairs.reverse()); // a word that stands in two groups counts for the first one
  indexes.set(words, index);
  return index;
}

/** The meaning of the word in a cell; `undefined` for an empty cell and for unknown words. */
export const meaningOf = <Meaning extends string>(words: Words<Meaning>, cell: string): Meaning | undefined =>
  indexOf(words).get(wordKey(cell)) as Meaning | undefined;

/** The word that our own export writes for a meaning. */
export const wordFor = <Meaning extends string>(words: Words<Meaning>, meaning: Meaning): string =>
  words[meaning][0] ?? meaning;
