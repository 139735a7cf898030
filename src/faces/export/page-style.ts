/** The page's style, inlined so that one file can be mailed. Light and dark, print, narrow screens. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfcf9; --faint: #6a655c; --line: #d8d3c8; --accent: #8a1c1c;
  --agreed: #1d6b3a; --single: #6a655c; --updated: #1a5a8a; --conflicting: #a04a00; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #17181a; --faint: #a09a8e; --line: #3a3b3e; --accent: #ff9a8a;
  --agreed: #7fd19a; --single: #a09a8e; --updated: #8ac4f0; --conflicting: #ffb066; --mark: #5a4a00; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 Georgia, 'Times New Roman', serif; }
.bar { display: flex; gap: 1rem; align-items: baseline; padding: .6rem 1.2rem; border-bottom: 3px double var(--line); font-family: system-ui, sans-serif; }
.bar strong { letter-spacing: .08em; text-transform: uppercase; color: var(--accent); }
nav, article { max-width: 60rem; margin: 1.5rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: .4rem 0; }
h2 { font: 700 .85rem/1 system-ui, sans-serif; letter-spacing: .1em; text-transform: uppercase; color: var(--accent); border-top: 1px solid var(--line); padding-top: 1rem; margin: 2rem 0 .8rem; }
h3, h4 { margin: .8rem 0 .3rem; font-size: 1rem; }
.facts, small { color: var(--faint); font-family: system-ui, sans-serif; font-size: .85rem; }
ul.brief { list-style: none; padding: 0; }
ul.brief > li { margin: .7rem 0; padding-left: .8rem; border-left: 3px solid var(--line); }
ul.brief > li:first-child { font-size: 1.15rem; border-color: var(--accent); }
.part.value, .part.count { font-weight: 700; }
.part.name { font-style: italic; }
.badge { font: 600 .72rem/1 system-ui, sans-serif; padding: .15rem .4rem; border: 1px solid currentColor; border-radius: .3rem; white-space: nowrap; }
.badge.agreed { color: var(--agreed); } .badge.single { color: var(--single); } .badge.updated { color: var(--updated); } .badge.conflicting { color: var(--conflicting); }
.evidence { display: inline-block; font: .82rem/1.45 system-ui, sans-serif; color: var(--faint); vertical-align: top; max-width: 100%; }
.evidence summary { cursor: pointer; text-decoration: underline dotted; }
.evidence ul { margin: .3rem 0; padding-left: 1.1rem; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 1.6rem; font-size: .95rem; }
caption { text-align: left; font-weight: 700; padding-bottom: .3rem; }
caption small { display: block; font-weight: 400; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font: 600 .78rem/1.3 system-ui, sans-serif; color: var(--faint); }
td:first-child { font-weight: 700; min-width: 8rem; }
td:last-child { white-space: nowrap; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.tree { overflow-x: auto; font: .85rem/1.5 ui-monospace, monospace; }
figure { margin: 1rem 0; } blockquote { margin: 0; } figcaption { color: var(--faint); font-size: .9rem; padding-left: 1rem; }
.timeline { list-style: none; padding: 0; } .timeline li { margin: .5rem 0; } time { font: 600 .85rem/1 ui-monospace, monospace; }
article.wide { max-width: 90rem; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
ins, del { text-decoration-thickness: 2px; }
.report { padding: 0 1rem; border-left: 1px solid var(--line); overflow-wrap: anywhere; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } table, thead, tbody, tr, td, caption { display: block; } thead { display: none; } td { border: 0; padding: .1rem 0; } tr { border-bottom: 1px solid var(--line); padding: .4rem 0; } }
@media print { .bar { display: none; } details.evidence { display: none; } body { font-size: 11pt; } }
`;
