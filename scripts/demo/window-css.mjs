export const WINDOW_CSS = `
body{background:#fff;font-size:14px}
.pg{max-width:430px;min-height:100vh;margin:0 auto;display:flex;flex-direction:column;background:#fff}
.pg-head{display:flex;align-items:center;gap:8px;padding:14px 16px;background:var(--brand);color:#fff}
.pg-head b{font-size:16px;letter-spacing:-.02em}
.pg-head span{margin-left:auto;font-size:12px;opacity:.9}
.steps{display:flex;list-style:none;margin:0;padding:10px 16px;gap:6px;font-size:12px;color:#6b7684;border-bottom:1px solid #eef0f3}
.steps li{display:flex;align-items:center;gap:6px}
.steps li+li::before{content:"›";color:#b0b8c1}
.steps .now{color:var(--brand);font-weight:700}
.pg-main{flex:1;padding:14px 16px}
#payer .pg-main{padding-top:0}
.bill{border:1px solid #e5e8eb;border-radius:10px;padding:12px 14px;margin-bottom:14px;background:#fafbfc;width:100%;border-spacing:0}
.bill .row{display:flex;justify-content:space-between;gap:12px;padding:3px 0}
.bill dt,.bill th,.bill .k{color:#6b7684;font-weight:400;text-align:left;padding:3px 0;white-space:nowrap;font-size:14px;line-height:20px}
.bill dd,.bill td,.bill .v{text-align:right;padding:3px 0}
.bill .sum dd,.bill .sum td,.bill .sum .v{font-weight:700;font-size:17px;color:var(--brand)}
.field{margin-bottom:12px}
.field>label,.field>.cap{display:block;font-size:12px;color:#4e5968;margin-bottom:5px}
.field input[type=text],.field input[type=tel],.field input[type=password]{width:100%;height:40px;border:1px solid #d1d6db;border-radius:8px;padding:0 12px;background:#fff}
.two{display:flex;align-items:center;gap:8px}
.two input:last-of-type{width:52px!important}
.carriers{display:grid;grid-template-columns:repeat(4,1fr);gap:6px;border:0;margin:0;padding:0}
.carriers input{position:absolute;opacity:0}
.carriers span{display:grid;place-items:center;height:38px;border:1px solid #d1d6db;border-radius:8px;font-size:13px}
.carriers input:checked+span{border-color:var(--brand);color:var(--brand);font-weight:700;box-shadow:inset 0 0 0 1px var(--brand)}
.carriers input:focus-visible+span{outline:2px solid #1b64da;outline-offset:2px}
.terms{border:1px solid #e5e8eb;border-radius:10px;padding:8px 12px;font-size:13px}
.terms label{display:flex;gap:8px;align-items:center;padding:4px 0}
.terms label:first-child{font-weight:600;border-bottom:1px solid #eef0f3;padding-bottom:7px;margin-bottom:3px}
.note{font-size:12px;color:#6b7684;margin:12px 0 0}
.acts{display:flex;gap:8px;padding:12px 16px 10px}
.acts button{flex:1;height:46px;border-radius:10px;border:1px solid #d1d6db;background:#fff;font-weight:600}
.acts .go{flex:2;background:var(--brand);border-color:var(--brand);color:#fff}
.foot{padding:0 16px 14px;font-size:11px;color:#6b7684;display:flex;justify-content:space-between;gap:8px}
.result{text-align:center;padding:30px 0 20px}
.result svg{width:56px;height:56px}
.result h1{font-size:19px;margin-top:12px;letter-spacing:-.02em}
.result p{color:#4e5968;margin-top:6px}
.refuse{border-left:3px solid #c4242b;background:#fdf3f3;padding:12px 14px;border-radius:0 8px 8px 0;text-align:left}
.refuse dt{font-size:12px;color:#6b7684;margin-top:8px}
.refuse dt:first-child{margin-top:0}
[hidden]{display:none!important}
`;
