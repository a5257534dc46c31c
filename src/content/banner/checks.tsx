import { Spoken } from './spoken.tsx';

/** What to look at before going on, in order. */
export const Checks = ({ checks }: { readonly checks: readonly string[] }) => (
  <Spoken class="checks" label={checks.map((check, at) => `${at + 1} ${check}`).join('. ')}>
    <ol>
      {checks.map((check, at) => (
        <li key={check} class="step">
          <span class="step-number" aria-hidden="true">
            {at + 1}
          </span>
          <span>{check}</span>
        </li>
      ))}
    </ol>
  </Spoken>
);
