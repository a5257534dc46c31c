import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ack } from '../../contract/messages.ts';
import type { Assessment } from '../../contract/snapshot.ts';
import type { Translate } from '../../contract/translate.ts';
import type { QuietChoice } from '../../core/quiet.ts';

/** What the banner is told: what the page is, and how that sits against the ledger. */
export interface BannerModel {
  readonly detection: Detection;
  readonly assessment: Assessment;
  /** Another frame's payment, shown here because there is no room for it there. */
  readonly elsewhere?: true;
}

/** All the banner can cause. Neither deletes, changes a limit or shows more of the ledger. */
export interface BannerPorts {
  readonly t: Translate;
  /** BCP 47 tag of the language that `t` speaks. */
  readonly locale: string;
  /** Logs the payment this frame shows; the popup can undo it. */
  log(): Promise<Ack>;
  openPopup(): void;
  /** The person took the step that stood before this payment. */
  goOn(): void;
  /** Quiet on this site, for a while, or for good; the popup takes it back. */
  mute(choice: QuietChoice): Promise<Ack>;
  /** The page does not let a banner stand: the toolbar has to say it. */
  ousted(): void;
}

export interface MountedBanner {
  /** Shows this state; a banner the person closed stays closed until there is something new to say. */
  show(model: BannerModel): void;
  /** Takes the banner out of the page. */
  hide(): void;
  /** Removes everything, observers and listeners included; later calls do nothing. */
  destroy(): void;
}
