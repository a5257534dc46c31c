import type { MessageKey } from '../../contract/translate.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { Purpose } from '../press/press-rule.ts';
import type { BannerOrder } from '../shared/banner-model.ts';
import type { Action, BannerView } from './said/banner-view.ts';
import { SamenessQuestion } from './sameness-question.tsx';
import type { Acts } from './use-acts.ts';

interface Props {
  readonly view: BannerView;
  readonly acts: Acts;
  readonly onClose: () => void;
}

interface Doing {
  readonly order: BannerOrder;
  readonly busy: MessageKey;
  readonly done: MessageKey;
}

/** What a click here sends, and the sentences while it runs and afterwards. */
const DOING: Record<Exclude<Action['does'], 'popup' | 'close'>, Doing> = {
  log: { order: { name: 'banner/log', content: {} }, busy: 'bannerLogging', done: 'bannerLogged' },
  cancel: {
    order: { name: 'banner/cancel-entry', content: {} },
    busy: 'bannerWorking',
    done: 'bannerCancelledLogged',
  },
  recurring: {
    order: { name: 'banner/recurring', content: {} },
    busy: 'bannerWorking',
    done: 'bannerRecurringKept',
  },
  reconcile: {
    order: { name: 'banner/reconcile', content: {} },
    busy: 'bannerWorking',
    done: 'bannerReconciled',
  },
};
const TROUBLE = {
  failed: 'bannerLogFailed',
  waiting: 'bannerLogPending',
  newer: 'appRefusal_from_newer_version',
  covered: 'bannerLogWait',
} as const;

const PURPOSES: Record<Action['does'], Purpose> = {
  log: 'order',
  cancel: 'order',
  recurring: 'order',
  reconcile: 'order',
  popup: 'popup',
  close: 'leave',
};

const doingOf = ({ does }: Action): Doing | undefined =>
  does === 'popup' || does === 'close' ? undefined : DOING[does];

/** The buttons, and the results of presses. */
export function Actions({ view, acts, onClose }: Props) {
  const { t } = useTranslate();
  const isDone = (order: BannerOrder) =>
    acts.done.includes(order.name) || (order.name === 'banner/log' && view.logged);
  const done = Object.values(DOING).filter(({ order }) => isDone(order));
  // A question replaces the buttons that it is about. Where a newer version wrote the data there are no buttons,
  // because no press here could change it.
  const isOver = acts.asked !== undefined || acts.trouble === 'newer';
  const trouble = acts.trouble === undefined ? '' : t(TROUBLE[acts.trouble]);
  if (view.actions.length + done.length === 0 && trouble === '') return null;
  return (
    <div class="actions">
      {done.map(({ order, done: words }) => (
        <p key={order.name} class="done is-calm" role="status">
          <Icon name="check" class="icon-state" />
          {t(words)}
        </p>
      ))}
      {acts.asked !== undefined && <SamenessQuestion like={acts.asked} acts={acts} />}
      {view.actions.map((action) => {
        const doing = doingOf(action);
        if (doing !== undefined && (isDone(doing.order) || isOver)) return null;
        const busy = doing !== undefined && acts.busy === doing.order.name ? t(doing.busy) : undefined;
        const act = doing ? () => acts.act(doing.order) : action.does === 'popup' ? acts.popup : onClose;
        return (
          <PressButton
            key={action.label}
            purpose={PURPOSES[action.does]}
            class={action.primary ? 'button button-primary' : 'button'}
            aria-busy={busy !== undefined}
            onPress={act}
            onCovered={acts.covered}
          >
            {busy ?? action.label}
          </PressButton>
        );
      })}
      <p class="trouble" role="status">
        {trouble}
      </p>
    </div>
  );
}
