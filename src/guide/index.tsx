import '../ui/tokens.css';
import '../ui/pieces.css';
import { render } from 'preact';
import { language, translate } from '../platform/translate.ts';
import { TranslateContext } from '../ui/translate-context.ts';
import { Guide } from './guide.tsx';

document.documentElement.lang = language();
const app = document.querySelector('#app');
if (app !== null) {
  render(
    <TranslateContext.Provider value={{ t: translate, locale: language() }}>
      <Guide />
    </TranslateContext.Provider>,
    app,
  );
}
