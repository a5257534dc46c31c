import type { Speech } from '../../ui/translate-context.ts';
import type { AnyModel, BannerModel } from '../shared/banner-model.ts';
import { type FrictionStep, frictionStepOf, paymentOf } from './friction.ts';
import { mountSheet, type StepSheet } from './mount-sheet.tsx';
import type { BannerView } from './said/banner-view.ts';

export interface FrictionGate {
  /**
   * The step to be shown in the banner now. When a payment is first seen, its step is shown over the page instead,
   * where that is allowed and possible; then `undefined`.
   */
  meet(model: AnyModel, view: BannerView): FrictionStep | undefined;
  /** "계속": the person passed the step of this payment. */
  goOn(): void;
  /** Moves the step from the page into the banner; false when it was not over the page. */
  fold(): boolean;
  close(): void;
  /** The page kept the step that stood over it from being used. */
  readonly isBarred: () => boolean;
  /** The step stands over the page now. */
  readonly isOver: () => boolean;
  look(): void;
  /** The document was written over, which removed every listener: the step over the page moves into the banner. */
  renew(): void;
}

/**
 * A page can tell that a step stands over it. Where it must not learn a verdict (`fixedSize`), the step may stand there
 * only if the person wants it before every payment.
 */
const mayStandOver = ({ fixedSize, assessment }: BannerModel): boolean =>
  fixedSize !== true || assessment.friction?.forAll === true;

interface GatePorts {
  readonly speech: () => Speech;
  readonly signal: AbortSignal;
  readonly goOn: () => void;
  readonly openPopup: () => void;
  /** The banner has to be drawn anew: its step came or went. */
  readonly changed: () => void;
  readonly roots: () => Iterable<ShadowRoot>;
}

/**
 * Decides where and whether a step is shown: it keeps the last payment of this document and the one that was passed.
 * The sheet over the page is made when it is first needed.
 */
export function frictionGate(doc: Document, ports: GatePorts): FrictionGate {
  let sheet: StepSheet | undefined;
  let laid = new AbortController();
  let isBarred = false;
  let met: string | undefined;
  let passed: string | undefined;

  const close = () => sheet?.close();
  const fold = () => {
    if (sheet?.isOpen() !== true) return false;
    close();
    ports.changed();
    return true;
  };
  const goOn = () => {
    passed = met;
    close();
    ports.goOn();
    ports.changed();
  };
  const isOver = (view: BannerView, step: FrictionStep): boolean => {
    sheet ??= mountSheet(
      doc,
      ports.speech,
      AbortSignal.any([ports.signal, laid.signal]),
      ports.roots,
      ports.openPopup,
    );
    const how = sheet.open(view, step, {
      goOn,
      fold: (barred) => {
        isBarred = barred;
        fold();
      },
    });
    isBarred = how === 'barred';
    return how === 'over';
  };

  return {
    meet(model, view) {
      if ('plain' in model) {
        close();
        return undefined;
      }
      const step = frictionStepOf(model);
      const payment = paymentOf(model);
      const isFirst = payment !== met;
      met = payment;
      if (step === undefined || payment === passed) {
        close();
        return undefined;
      }
      // Where an SMS code is asked for, nothing may come between the person and its field.
      if (model.detection.codeStep) close();
      else if (isFirst && mayStandOver(model) && isOver(view, step)) return undefined;
      return sheet?.isOpen() === true ? undefined : step;
    },
    goOn,
    fold,
    close,
    isBarred: () => isBarred,
    isOver: () => sheet?.isOpen() === true,
    look: () => sheet?.look(),
    renew() {
      laid.abort();
      laid = new AbortController();
      sheet = undefined;
    },
  };
}
