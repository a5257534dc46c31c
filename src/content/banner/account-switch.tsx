import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { AccountChoice, AccountChoices } from './said/banner-view.ts';
import { Spoken } from './spoken.tsx';
import type { Acts } from './use-acts.ts';

interface Props {
  readonly choices: AccountChoices;
  readonly acts: Acts;
}

/** On which line and pool the payment counts: one press each. A single line needs no button. */
export function AccountSwitch({ choices, acts }: Props) {
  const { t } = useTranslate();
  const turn = (content: { readonly line?: string; readonly pool?: AccountChoice['id'] }) =>
    acts.act({ name: 'banner/account', content } as Parameters<Acts['act']>[0]);
  const [first, ...others] = choices.lines;
  const only = others.length === 0 ? first : undefined;
  const busy = acts.busy === 'banner/account';
  return (
    <div class="account" aria-busy={busy}>
      {only !== undefined && <OnlyLine label={only.label} />}
      {only === undefined && (
        <Choices
          name={t('bannerChooseLine')}
          choices={choices.lines}
          onChoose={(line) => turn({ line })}
          onCovered={acts.covered}
        />
      )}
      <Choices
        name={t('bannerChoosePool')}
        choices={choices.pools}
        onChoose={(pool) => turn({ pool })}
        onCovered={acts.covered}
      />
    </div>
  );
}

/** The only line, as text: there is nothing to choose. */
const OnlyLine = ({ label }: { readonly label: string }) => (
  <Spoken class="only-line" label={label}>
    <bdi>{label}</bdi>
  </Spoken>
);

interface ChoicesProps {
  readonly name: string;
  readonly choices: readonly AccountChoice[];
  readonly onChoose: (id: string) => void;
  readonly onCovered: () => void;
}

/** The nicknames are inert text inside the buttons, so that the page cannot find them with `window.find`. */
const Choices = ({ name, choices, onChoose, onCovered }: ChoicesProps) => (
  <fieldset class="choices" aria-label={name}>
    {choices.map(({ id, label, chosen }) => (
      <PressButton
        key={id}
        purpose="order"
        class="choice"
        aria-label={label}
        aria-pressed={chosen}
        onPress={() => !chosen && onChoose(id)}
        onCovered={onCovered}
      >
        <bdi inert>{label}</bdi>
      </PressButton>
    ))}
  </fieldset>
);
