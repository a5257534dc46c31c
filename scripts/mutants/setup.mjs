// Answers each spot whether it is the broken one.
const broken = Number(process.env['CBG_BROKEN'] ?? -1);

globalThis.cbgBroken = (id) => id === broken;
