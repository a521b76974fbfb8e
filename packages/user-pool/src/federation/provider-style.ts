/** How the page that stands for a provider looks. */
const sheet = `
:root { color-scheme: light dark; --ink: light-dark(#1c1e26, #eceef4); --quiet: light-dark(#5c6070, #a6abbb);
  --line: light-dark(#d9dce4, #3a3e4b); --paper: light-dark(#ffffff, #1d1f27); --ground: light-dark(#f4f5f8, #14151b);
  --main: light-dark(#4338ca, #a5b4fc); --on-main: light-dark(#ffffff, #14151b); --hover: light-dark(#f0f1f6, #272a34) }
* { box-sizing: border-box; margin: 0 }
body { min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--ground);
  color: var(--ink); font: 15px/1.5 ui-sans-serif, system-ui, sans-serif }
main { width: 100%; max-width: 440px; padding: 32px; border: 1px solid var(--line); border-radius: 16px; background: var(--paper) }
.badge { display: inline-block; padding: 2px 10px; border: 1px dashed var(--quiet); border-radius: 99px; color: var(--quiet); font-size: 12px }
h1 { margin: 14px 0 6px; font-size: 22px; line-height: 1.25; letter-spacing: -0.01em }
h2 { font-size: 14px; font-weight: 600; color: var(--quiet) }
.lead { margin-bottom: 20px; color: var(--quiet) }
ul { display: grid; gap: 8px; padding: 0; list-style: none }
form + form { display: grid; gap: 12px; margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line) }
button, input:not([type=checkbox]) { width: 100%; min-height: 44px; padding: 9px 14px; border: 1px solid var(--line);
  border-radius: 10px; background: transparent; color: inherit; font: inherit; text-align: start }
button { cursor: pointer }
button:hover { background: var(--hover) }
button b { display: block; font-weight: 600 }
button span { color: var(--quiet); overflow-wrap: anywhere }
button.main { border-color: var(--main); background: var(--main); color: var(--on-main); font-weight: 600; text-align: center }
label { display: grid; gap: 6px; font-weight: 500 }
label.tick { display: flex; gap: 10px; align-items: center; font-weight: 400 }
input[type=checkbox] { width: 18px; height: 18px; accent-color: var(--main) }
:focus-visible { outline: 2px solid var(--main); outline-offset: 2px }
@media (max-width: 420px) { main { padding: 22px 18px } }
`

/** The style sheet of that page, at an address of its own: nothing stands within the page. */
export const providerStyle = (): Response =>
  new Response(sheet, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' },
  })
