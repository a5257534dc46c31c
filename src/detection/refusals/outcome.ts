import type { Detection, FailureCause, Stage } from '../../contract/checkout-seen.ts';
import type { Stated, Statement } from '../../contract/statement.ts';
import type { RefusalPack } from '../pack/pack.ts';
import { plain } from '../page/page-text.ts';
import {
  alreadyByCode,
  causeByWords,
  causeOf,
  listsCauses,
  namesCause,
  statesCause,
  type ToldCause,
} from './cause.ts';

/** How a payment ended, as the page says. */
export interface Outcome {
  readonly stage: Extract<Stage, 'success' | 'failure' | 'cancelled' | 'already'>;
  readonly cause: FailureCause | undefined;
  /** Only a code tells the cause; the page's words do not. */
  readonly byCode: boolean;
  /** The page's own sentence, or its code. */
  readonly said: string;
}

/** The outcome that a statement amounts to, if any; `contradicted` where it states two that exclude each other. */
export function outcomeOf(statement: Statement, pack: RefusalPack): Outcome | 'contradicted' | undefined {
  const stated = withoutNames(statement, pack);
  return stated && outcomeIn(stated, pack);
}

/**
 * Names say whatever a shop wants them to say: where one of them sounds like a cause, the statement without names is
 * judged.
 */
function withoutNames({ stated, nameless }: Statement, pack: RefusalPack): Stated | undefined {
  const isLoaded = nameless?.names.some((name) => namesCause(name, pack));
  return isLoaded ? nameless?.stated : stated;
}

function outcomeIn(stated: Stated, pack: RefusalPack): Outcome | 'contradicted' | undefined {
  if (listsCauses(stated, pack)) return undefined;
  const { done, success, cancelled } = stated.says;
  const told = causeOf(stated, pack);
  const refusal = refusalIn(stated, told, pack);
  const already = alreadyPaid(stated, refusal !== undefined, pack);
  if (already !== undefined)
    return done === undefined || done === already ? ended('already', already) : 'contradicted';
  // One of the two may be an unlabelled name, so neither is believed.
  if (done !== undefined && (refusal ?? cancelled) !== undefined) return 'contradicted';
  // A payment that was given up is also reported as not carried out: 결제를 취소하셨습니다, 결제가 진행되지 않았습니다.
  if (cancelled !== undefined && !stated.isFramed) return givenUp(cancelled, told);
  if (refusal !== undefined) return { stage: 'failure', ...told, said: refusal };
  if (cancelled !== undefined) return givenUp(cancelled, told);
  return success === undefined ? undefined : ended('success', success);
}

/** The sentence that makes it a refusal, by itself or by the cause that it names: 승인번호가 일치하지 않습니다. */
const refusalIn = ({ says, text }: Stated, { cause }: ToldCause, pack: RefusalPack): string | undefined =>
  says.refusal ??
  text.noes.find((said) => statesCause(said, pack)) ??
  (cause === undefined ? undefined : says.refusalIfCaused);

/**
 * 이미 결제된 거래입니다 is an answer about an earlier payment, not about this one. It counts on a page that refuses, or on a
 * short page of the window's own; where only a code stands, the code decides.
 */
function alreadyPaid(stated: Stated, refused: boolean, pack: RefusalPack): string | undefined {
  const { already, underWay } = stated.says;
  if (!(refused || stated.isOwn)) return undefined;
  if (already !== undefined || !refused) return already;
  if (underWay !== undefined) return underWay;
  return causeByWords(stated, pack) === undefined ? alreadyByCode(stated, pack) : undefined;
}

/** A cancellation with another cause is a refusal, because nobody gave up: 유효시간이 만료되어 결제가 취소되었습니다. */
function givenUp(said: string, told: ToldCause): Outcome {
  const isOwn = told.cause === undefined || told.cause === 'user-cancelled';
  return isOwn ? ended('cancelled', said) : { stage: 'failure', ...told, said };
}

const ended = (stage: Outcome['stage'], said: string): Outcome => ({
  stage,
  cause: undefined,
  byCode: false,
  said,
});

/** The detection of the page with that outcome. */
export function detectionWith({ stage, cause, byCode, said }: Outcome, { as }: Statement): Detection {
  const shown = stage === 'cancelled' ? { ...as.failure, statedHeadroom: null } : as[stage];
  return {
    ...shown,
    stage,
    cause: cause ?? null,
    ...(cause !== undefined && byCode && { causeByCode: true as const }),
    score: shown.score + OWN_WORD,
    reasons: [...shown.reasons, plain(`${said.slice(0, 60)} +${OWN_WORD}`, 160)].slice(0, 40),
  };
}

/** Weight of the sentence or code by which the page states an outcome. */
const OWN_WORD = 50;
