/** How the pool's own pages look. */
const sheet = `
:root { color-scheme: light dark; --ink: light-dark(#1c1e26, #eceef4); --quiet: light-dark(#5c6070, #a6abbb);
  --line: light-dark(#d9dce4, #3a3e4b); --edge: light-dark(#868b9b, #787d8e); --paper: light-dark(#ffffff, #1d1f27);
  --ground: light-dark(#f4f5f8, #14151b); --main: light-dark(#4338ca, #a5b4fc); --on-main: light-dark(#ffffff, #14151b);
  --tint: light-dark(#eceafd, #2b2c45); --hover: light-dark(#f0f1f6, #272a34); --wrong: light-dark(#b42318, #fda29b) }
* { box-sizing: border-box; margin: 0 }
body { min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--ground);
  color: var(--ink); font: 15px/1.5 ui-sans-serif, system-ui, sans-serif }
main { width: 100%; max-width: 448px; padding: 32px; border: 1px solid var(--line); border-radius: 16px;
  background: var(--paper); box-shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 12px 32px -12px rgb(0 0 0 / 14%); overflow-wrap: anywhere }
.badge { display: inline-block; padding: 2px 10px; border: 1px dashed var(--quiet); border-radius: 99px; color: var(--quiet); font-size: 12px }
h1 { margin: 14px 0 6px; font-size: 22px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance }
h2 { font-size: 13px; font-weight: 600; color: var(--quiet) }
.lead { margin-bottom: 24px; color: var(--quiet); text-wrap: pretty }
form { display: grid; gap: 12px }
h1 + p:not([class]), p:not([class]) + p { margin-top: 10px }
form + form, form + nav { margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line) }
nav { display: grid; gap: 8px }
ul { display: grid; gap: 8px; padding: 0; list-style: none }
button, a.button, input:not([type=checkbox]), textarea { width: 100%; min-height: 44px; padding: 9px 14px; border: 1px solid var(--line);
  border-radius: 10px; background: transparent; color: inherit; font: inherit; text-align: start }
input:not([type=checkbox]), textarea { border-color: var(--edge) }
textarea { font: 13px/1.5 ui-monospace, monospace; resize: vertical }
button, a.button { cursor: pointer; transition: background-color 120ms }
button:hover, a.button:hover { background: var(--hover) }
a { color: var(--main) }
a.button { display: block; color: inherit; text-align: center; text-decoration: none }
li button { display: flex; gap: 12px; align-items: center; padding: 9px 12px }
li i { flex: none; display: grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; background: var(--tint);
  color: var(--main); font-style: normal; font-weight: 600 }
li b { display: block; font-weight: 600; line-height: 1.35 }
small { display: block; color: var(--quiet); font-size: 13px; line-height: 1.45 }
button.main { border-color: var(--main); background: var(--main); color: var(--on-main); font-weight: 600; text-align: center }
button.main:hover { background: color-mix(in oklab, var(--main), var(--ink) 14%) }
label { display: grid; gap: 6px; font-weight: 500 }
label.tick { display: flex; gap: 10px; align-items: center; min-height: 24px; font-weight: 400 }
input[type=checkbox] { flex: none; width: 18px; height: 18px; accent-color: var(--main) }
summary { width: fit-content; padding: 2px 0; border-radius: 6px; color: var(--main); font-weight: 500; cursor: pointer }
details[open] summary { margin-bottom: 8px }
details textarea { margin: 6px 0 }
details p { color: var(--quiet); font-size: 13px }
code { font: 12px ui-monospace, monospace }
.wrong { color: var(--wrong); font-weight: 500 }
textarea[aria-invalid] { border-color: var(--wrong) }
:focus-visible { outline: 2px solid var(--main); outline-offset: 2px }
@media (max-width: 420px) { main { padding: 24px 18px } }
@media (prefers-reduced-motion: reduce) { button, a.button { transition: none } }
`

/** Where it is, below the pool. */
export const stylePath = '/style.css'

/** The style sheet, at an address of its own: nothing stands within the pages. */
export const pageStyle = (): Response =>
  new Response(sheet, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' },
  })
