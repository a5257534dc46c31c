// Builds dist/chrome and dist/firefox from the one manifest.json.
import { build } from 'vite';

const wanted = process.argv.slice(2);
const targets = wanted.length > 0 ? wanted : ['chrome', 'firefox'];
for (const mode of targets) {
  await build({ mode, logLevel: 'warn' });
  console.log(`${process.env.CBG_OUT ?? 'dist'}/${mode} is ready`);
}
