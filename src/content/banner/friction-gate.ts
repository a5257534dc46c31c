import type { Speech } from '../../ui/translate-context.ts';
import type { AnyModel, BannerModel } from './banner-model.ts';
import type { BannerView } from './banner-view.ts';
import { type FrictionStep, paymentOf, stepOf } from './friction.ts';
import { mountSheet, type Sheet } from './mount-sheet.tsx';

export interface FrictionGate {
  /** The step that stands in the banner now; at a payment's first sight it stands over the page instead, where it may. */
  meet(model: AnyModel, view: BannerView): FrictionStep | undefined;
  /** "계속": nothing stands before this payment any more. */
  goOn(): void;
  /** Off the page and into the banner; false when it was not over the page. */
  fold(): boolean;
  close(): void;
  /** The page lets nobody use what stands over it. */
  readonly isBarred: () => boolean;
  /** The step stands over the page now. */
  readonly isOver: () => boolean;
  look(): void;
  /** Everything that listened is deaf: what stands over the page goes into the banner. */
  renew(): void;
}

/** Over the page it is seen by the page, which must not learn a verdict from it. */
const mayStandOver = ({ even, assessment }: BannerModel): boolean =>
  even !== true || assessment.friction?.forAll === true;

interface Ports {
  readonly speech: () => Speech;
  readonly signal: AbortSignal;
  readonly goOn: () => void;
  readonly openPopup: () => void;
  /** The banner has to be drawn anew: its step came or went. */
  readonly changed: () => void;
  readonly roots: () => Iterable<ShadowRoot>;
}

/** Keeps what was met and passed in this document. The sheet's place is made when it is first needed. */
export function frictionGate(doc: Document, ports: Ports): FrictionGate {
  let sheet: Sheet | undefined;
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
      const step = stepOf(model);
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
