export { detect } from './observe.ts';
