import type { Detection } from '../../contract/checkout-seen.ts';
import type { OwnRuleScripts } from '../../contract/own-rule-ports.ts';
import type {
  Access,
  Alarms,
  Clock,
  FrameNotifier,
  Ids,
  NoticePort,
  Packer,
  PageOwner,
  Room,
  SavedBox,
  Scripts,
  SeenBox,
  SpareBox,
  SyncBox,
  Tabs,
  Toolbar,
} from '../../contract/ports.ts';
import type { Observed } from '../../contract/statement.ts';
import type { Translate } from '../../contract/translate.ts';
import type { IsHoliday } from '../../core/bill.ts';
import type { Settings } from '../../core/settings.ts';

/** Everything outside the background, handed in by index.ts or by a test. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly saved: SavedBox;
  readonly spare: SpareBox;
  readonly room: Room;
  readonly seen: SeenBox;
  readonly packer: Packer;
  readonly synced: SyncBox;
  readonly scripts: Scripts;
  readonly ownRules: OwnRuleScripts;
  readonly tabs: Tabs;
  readonly alarms: Alarms;
  readonly toolbar: Toolbar;
  readonly notices: NoticePort;
  readonly access: Access;
  readonly frameNotifier: FrameNotifier;
  /** The owner of a known payment host; `undefined` for any other address. */
  readonly ownerOf: (url: string | undefined) => PageOwner | undefined;
  /** Whether a host shows payment windows, or belongs to a company that runs them: own rules are not applied there. */
  readonly isPaymentHost: (host: string) => boolean;
  /** Judges what was observed of a page and the outcome it states; `undefined`: the page is no step of a payment. */
  readonly conclude: (observed: Observed) => Detection | undefined;
  readonly isHoliday: IsHoliday;
  /** In the language that was chosen. */
  readonly speak: (language: Settings['language']) => Translate;
}
