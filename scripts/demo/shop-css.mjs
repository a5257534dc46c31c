export const SHOP_CSS = `
body{background:#fffaf5}
.top{display:flex;align-items:center;gap:10px;padding:16px 24px;max-width:880px;margin:0 auto}
.top b{font-size:19px;letter-spacing:-.03em}
.top a{color:inherit;display:flex;align-items:center;gap:10px}
.top span{margin-left:auto;font-size:13px;color:#6b5b4f}
.wrap{max-width:880px;margin:0 auto;padding:8px 24px 60px}
h1{font-size:24px;letter-spacing:-.03em;margin:10px 0 4px}
.lead{color:#6b5b4f;margin-bottom:20px}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px}
.item{background:#fff;border:1px solid #f0e4d8;border-radius:16px;overflow:hidden;display:flex;flex-direction:column}
.item .art{height:120px;display:grid;place-items:center}
.item .say{padding:14px 16px 16px;display:flex;flex-direction:column;gap:4px;flex:1}
.item h2{font-size:16px;letter-spacing:-.02em}
.item p{font-size:13px;color:#6b5b4f;flex:1}
.item .price{font-weight:700;font-size:17px;font-variant-numeric:tabular-nums}
.buy{display:block;text-align:center;background:#8a4b2a;color:#fff;border:0;border-radius:10px;height:42px;line-height:42px;font-weight:600;margin-top:8px;width:100%}
.panel{background:#fff;border:1px solid #f0e4d8;border-radius:16px;padding:18px 20px;margin-bottom:14px}
.panel h2{font-size:16px;margin-bottom:10px}
.line{display:flex;justify-content:space-between;gap:12px;padding:4px 0}
.line.total{border-top:1px solid #f0e4d8;margin-top:8px;padding-top:12px;font-weight:700;font-size:18px}
.methods{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px}
.methods label{display:flex;align-items:center;gap:8px;border:1px solid #e6d8ca;border-radius:10px;padding:11px 12px}
.methods label:has(:checked){border-color:#8a4b2a;box-shadow:inset 0 0 0 1px #8a4b2a;font-weight:600}
.hint{font-size:13px;color:#6b5b4f;margin-top:10px}
.knobs{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:10px;font-size:13px}
.knobs select{width:100%;height:38px;border:1px solid #e6d8ca;border-radius:8px;background:#fff;padding:0 8px;margin-top:4px}
.panel.demo{background:#f6f2ff;border-color:#e2d9fb}
.backdrop{position:fixed;inset:0;background:#191f28a6;display:grid;place-items:center}
.backdrop iframe{width:390px;height:613px;max-height:96vh;border:0;border-radius:12px;background:#fff}
.done{text-align:center;padding:40px 20px}
.done>svg{margin:0 auto 6px;display:block}
`;
