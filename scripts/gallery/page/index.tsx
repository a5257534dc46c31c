import '../../../src/ui/tokens.css';
import '../../../src/ui/pieces.css';
import '../../../src/ui/rows.css';
import '../../../src/ui/controls.css';
import '../../../src/popup/popup.css';
import '../../../src/options/options.css';
import '../../../src/history/history.css';
import '../../../src/compare/compare.css';
import '../../../src/guide/guide.css';
import './gallery.css';
import { render } from 'preact';
import { choiceOf, GalleryPage } from './gallery-page.tsx';

const app = document.querySelector('#gallery');
if (app !== null) render(<GalleryPage choice={choiceOf(location.search)} />, app);
