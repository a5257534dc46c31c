import type { Detection } from '../../contract/checkout-seen.ts';
import type { Command } from '../../contract/command.ts';
import type { Ack, Content, Plain } from '../../contract/messages.ts';
import type { Assessment } from '../../contract/snapshot.ts';
import type { Translate } from '../../contract/translate.ts';
import type { Display } from '../../core/display.ts';
import type { QuietSpan } from '../../core/quiet.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** What the banner gets: what the page is, and the assessment of its payment. */
export interface BannerModel {
  readonly detection: Detection;
  readonly assessment: Assessment;
  /** Another frame's payment, shown here because there is no room for it there. */
  readonly elsewhere?: true;
  readonly fixedSize?: true;
  /** How the person wants to be shown it; absent where nothing was chosen. */
  readonly display?: Display;
}

/** A page of which only its kind may be shown, and nothing of the ledger. */
export interface PlainModel {
  readonly detection: Detection;
  readonly plain: Plain['plain'];
  /** A private window: nothing of this page is stored. */
  readonly unrecorded: boolean;
  /**
   * The page could learn the verdict from what it can measure of the banner: size and place are the same whatever is
   * shown.
   */
  readonly fixedSize?: true;
  readonly display?: Display;
}

export type AnyModel = BannerModel | PlainModel;

/** What a click in the page may ask for: each adds, confirms or corrects something, and none carries a figure. */
export type BannerOrder = Exclude<
  Extract<Command, { readonly name: `banner/${string}` }>,
  { readonly name: 'banner/mute' }
>;

/** A page of ours: of the guide, or of the ledger, where it is this month when it does not say. */
export type OwnPlace = Content<'banner/open-page'>;

/** Everything that the banner can cause. None of it deletes something, changes a limit or shows more of the ledger. */
export interface BannerPorts {
  readonly t: Translate;
  /** BCP 47 tag of the language of `t`: the browser's own. */
  readonly locale: string;
  /**
   * Sentences and locale of a chosen language; `undefined` for the browser's own, and until the language was loaded.
   */
  speak?(language: Display['language']): Pick<Speech, 't' | 'locale'> | undefined;
  /** Calls back when another language was loaded. */
  onSpoken?(again: () => void): void;
  /**
   * Carries out what was clicked for the payment this frame shows; the popup can undo it.
   * @param again it was sent before and not carried out: it keeps its id.
   */
  send(order: BannerOrder, again: boolean): Promise<Ack>;
  openPopup(): void;
  /** Shows it in a tab of its own. */
  openPage(place: OwnPlace): void;
  /** The person passed the friction step of this payment. */
  goOn(): void;
  /** Mutes this site for a while. The popup takes that back, and has the mutes that last. */
  mute(choice: QuietSpan): Promise<Ack>;
  /** The page keeps removing the banner: the toolbar has to say so. */
  evicted(): void;
}

export interface MountedBanner {
  /** Shows this state; a banner the person closed stays closed until there is something new to say. */
  show(model: AnyModel): void;
  /** Takes the banner out of the page. */
  hide(): void;
  /** Checks that it can be seen and used where it stands, and corrects that. */
  look(): void;
  /** Puts the banner up again, as it was: the page was written over (`document.open`), which removed every listener. */
  renew(): void;
  /** Removes everything, observers and listeners included; later calls do nothing. */
  destroy(): void;
}

/** What the banner needs of the frame it stands in, apart from its language. */
export interface BannerPlace {
  readonly ports: Omit<BannerPorts, 't' | 'locale' | 'speak' | 'onSpoken'>;
  readonly doc: Document;
  /** Host of the page that the document belongs to. */
  readonly site: string;
  /** Open shadow roots in the page, as far as known. */
  readonly roots: () => Iterable<ShadowRoot>;
}

export type MountBanner = (place: BannerPlace) => MountedBanner;
