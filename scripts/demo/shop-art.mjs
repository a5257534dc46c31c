// The shop's little pictures, drawn by us: emoji would be boxes where no emoji font is installed.

const art = (inner, size = 64) =>
  `<svg viewBox="0 0 64 64" width="${size}" height="${size}" aria-hidden="true">${inner}</svg>`;

const RABBIT =
  '<ellipse cx="24" cy="17" rx="5.5" ry="14" fill="#fff" stroke="#8a4b2a" stroke-width="2.5"/><ellipse cx="40" cy="17" rx="5.5" ry="14" fill="#fff" stroke="#8a4b2a" stroke-width="2.5"/><circle cx="32" cy="41" r="19" fill="#fff" stroke="#8a4b2a" stroke-width="2.5"/><circle cx="25" cy="39" r="2.4" fill="#5a2f18"/><circle cx="39" cy="39" r="2.4" fill="#5a2f18"/><path d="M29 47c2 2 4 2 6 0" fill="none" stroke="#5a2f18" stroke-width="2" stroke-linecap="round"/><circle cx="20" cy="46" r="3" fill="#f6c9b8"/><circle cx="44" cy="46" r="3" fill="#f6c9b8"/>';

export const logo = art(RABBIT, 34);

/** @type {Record<string, string>} */
export const PICTURES = {
  moon: art(
    '<path d="M40 8a24 24 0 1 0 14 36A20 20 0 0 1 40 8z" fill="#f2c14e"/><circle cx="50" cy="15" r="2.5" fill="#f2c14e"/><circle cx="56" cy="27" r="1.8" fill="#f2c14e"/>',
  ),
  book: art(
    '<path d="M32 16C26 11 16 10 8 12v38c8-2 18-1 24 4 6-5 16-6 24-4V12c-8-2-18-1-24 4z" fill="#fff" stroke="#3d7a64" stroke-width="2.5" stroke-linejoin="round"/><path d="M32 16v38M14 21c5-.6 9 0 13 2M14 30c5-.6 9 0 13 2M50 21c-5-.6-9 0-13 2M50 30c-5-.6-9 0-13 2" fill="none" stroke="#3d7a64" stroke-width="2.2" stroke-linecap="round"/>',
  ),
  music: art(
    '<path d="M12 38v-6a20 20 0 0 1 40 0v6" fill="none" stroke="#3f5fb0" stroke-width="4" stroke-linecap="round"/><rect x="8" y="36" width="12" height="18" rx="6" fill="#3f5fb0"/><rect x="44" y="36" width="12" height="18" rx="6" fill="#3f5fb0"/>',
  ),
  coin: art(
    '<ellipse cx="32" cy="46" rx="20" ry="8" fill="#c9852e"/><path d="M12 38v8h40v-8z" fill="#c9852e"/><ellipse cx="32" cy="38" rx="20" ry="8" fill="#f0b357"/><path d="M12 28v8h40v-8z" fill="#c9852e"/><ellipse cx="32" cy="28" rx="20" ry="8" fill="#f7c978"/><path d="m32 23 2 3.6 4 .6-3 2.6.8 3.6L32 31.6l-3.8 1.8.8-3.6-3-2.6 4-.6z" fill="#c9852e"/>',
  ),
  lamp: art(
    '<circle cx="32" cy="26" r="18" fill="#d9c5f3"/><circle cx="26" cy="21" r="4" fill="#c4a9ea"/><circle cx="38" cy="30" r="5.5" fill="#c4a9ea"/><circle cx="27" cy="34" r="2.5" fill="#c4a9ea"/><path d="M20 54h24M26 46l-2 8m14-8 2 8" stroke="#7d5bb5" stroke-width="3.5" stroke-linecap="round"/>',
  ),
  tablet: art(
    '<rect x="8" y="12" width="44" height="36" rx="5" fill="#fff" stroke="#2f6f8f" stroke-width="3"/><path d="M14 40c6-14 12 2 18-8s8-2 12-6" fill="none" stroke="#e2705a" stroke-width="3" stroke-linecap="round"/><path d="m58 18-16 26-3 8 7-5 16-25z" fill="#f2c14e" stroke="#2f6f8f" stroke-width="2" stroke-linejoin="round"/>',
  ),
};

const scene = (inner) => art(inner, 88);
export const BOX = scene(
  '<path d="M10 24h44v30H10z" fill="#e9b98a"/><path d="M7 17h50v10H7z" fill="#f0cfa8"/><path d="M28 17h8v37h-8z" fill="#c2483d"/><path d="M32 17c-4-10-16-10-15-4s9 4 15 4c6 0 14 2 15-4s-11-6-15 4z" fill="#c2483d"/>',
);
export const RAIN = scene(
  '<path d="M18 38a11 11 0 0 1 1-22 15 15 0 0 1 28 3 10 10 0 0 1 0 19z" fill="#b9c4cf"/><path d="m22 45-3 7m14-7-3 7m14-7-3 7" stroke="#6f8fae" stroke-width="3" stroke-linecap="round"/>',
);
