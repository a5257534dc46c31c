export const GUIDE_CSS = `
body{background:#f4f6f8}
:root[data-lang=en] [lang=ko],:root[data-lang=ko] [lang=en]{display:none!important}
.wrap{max-width:760px;margin:0 auto;padding:40px 24px 80px}
.hero{display:flex;align-items:flex-start;gap:18px;margin-bottom:28px}
.hero svg{flex:none;width:56px;height:56px}
h1{font-size:27px;letter-spacing:-.03em;line-height:1.3}
.lead{color:#4e5968;margin-top:6px}
.lang{margin-left:auto;flex:none;border:1px solid #d1d6db;background:#fff;border-radius:8px;height:36px;padding:0 12px}
.tip{background:#e8f1fe;border-radius:12px;padding:14px 18px;margin-bottom:20px;color:#1b3a63}
ol.tour{list-style:none;margin:0;padding:0;counter-reset:step;display:grid;gap:12px}
.tour>li{counter-increment:step;background:#fff;border:1px solid #e5e8eb;border-radius:16px;padding:18px 20px 18px 62px;position:relative}
.tour>li::before{content:counter(step);position:absolute;left:20px;top:18px;width:28px;height:28px;border-radius:50%;background:#0b6e4f;color:#fff;display:grid;place-items:center;font-weight:700;font-size:14px}
.tour h2{font-size:17px;letter-spacing:-.02em;margin-bottom:3px}
.tour p{color:#4e5968}
.go{display:inline-block;margin:10px 8px 0 0;background:#1b64da;color:#fff;border-radius:8px;padding:8px 14px;font-weight:600}
.go.soft{background:#eef0f3;color:#191f28}
.gates{display:flex;flex-wrap:wrap;gap:8px;margin-top:10px}
.gates a{border:1px solid #d1d6db;border-radius:999px;padding:6px 13px;color:#191f28;background:#fff;font-size:14px}
footer{margin-top:26px;color:#6b7684;font-size:13px}
`;
