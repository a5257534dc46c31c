// `web-ext lint` over dist/firefox: no errors, and no warning but the ones we know and have a reason for.
import webExt from 'web-ext';

const KNOWN_WARNINGS = new Map([
  // Preact sets innerHTML only for `dangerouslySetInnerHTML`, which biome forbids in our code.
  ['UNSAFE_VAR_ASSIGNMENT', 'preact'],
]);

const source = process.argv[2] ?? 'dist/firefox';
const quietly = { sourceDir: source, artifactsDir: 'dist', output: 'none', boring: true };
const { errors, warnings, notices } = await webExt.cmd.lint(quietly, { shouldExitProgram: false });
const surprising = warnings.filter(({ code }) => !KNOWN_WARNINGS.has(code));

for (const { code, message, file, line } of [...errors, ...surprising])
  console.error(`${code} ${file ?? 'manifest.json'}${line ? `:${line}` : ''}\n  ${message}`);
const known = warnings.length - surprising.length;
console.log(
  `web-ext lint ${source}: ${errors.length} errors, ${surprising.length} new and ${known} known warnings, ${notices.length} notices`,
);
process.exitCode = errors.length + surprising.length === 0 ? 0 : 1;
