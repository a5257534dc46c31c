// What every demo page shares: escaping, figures, the document around a body.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** `12,300`: the figure without its unit, so that pages can put the unit where gateways put it. */
export const figure = (amount) => Number(amount).toLocaleString('ko-KR');

export const hidden = (fields) =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');

const BASE_CSS = `
*{box-sizing:border-box}
body{margin:0;font:15px/1.5 Pretendard,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",sans-serif;color:#191f28;background:#f4f6f8;word-break:keep-all;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,dl,dd,ul,ol{margin:0;padding:0}
button,input,select{font:inherit;color:inherit}
button{cursor:pointer}
a{color:#1b64da;text-decoration:none}
:focus-visible{outline:2px solid #1b64da;outline-offset:2px}
`;

/** @param {{ title: string, css?: string, body: string, lang?: string, head?: string }} parts */
export const htmlPage = ({ title, css = '', body, lang = 'ko', head = '' }) =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${head}<style>${BASE_CSS}${css}</style>
</head>
<body>
${body}
</body>
</html>
`;
