import '../ui/tokens.css';
import '../ui/controls.css';
import '../ui/touch.css';
import '../ui/pieces.css';
import '../ui/rows.css';
import { render } from 'preact';
import { ownDisplay } from '../platform/own-display.ts';
import { OwnSurface } from '../ui/own-surface.tsx';
import { Guide } from './guide.tsx';

const display = ownDisplay();
const app = document.querySelector('#app');
if (app !== null) {
  render(
    <OwnSurface display={display}>
      <Guide />
    </OwnSurface>,
    app,
  );
}
