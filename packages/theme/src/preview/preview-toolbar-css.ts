/** Colours, type and the toolbar of the page around the pages. */
export const previewToolbarCss = `\
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f5f3, #131416);
  --sheet: light-dark(#ffffff, #1c1d20);
  --line: light-dark(#dedfdb, #303236);
  --ink: light-dark(#1b1c1e, #ececee);
  --soft: light-dark(#5c5f66, #a3a6ad);
  --mark: light-dark(#2450d3, #8aa7ff);
  --radius: 10px;
}
* {
  box-sizing: border-box;
  margin: 0;
}
body {
  background: var(--paper);
  color: var(--ink);
  font: 13px/20px ui-sans-serif, system-ui, sans-serif;
  -webkit-font-smoothing: antialiased;
}
body > header {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 10px 32px;
  align-items: center;
  justify-content: space-between;
  padding: 12px 24px;
  border-bottom: 1px solid var(--line);
  background: var(--sheet);
}
h1 {
  font-size: 15px;
  font-weight: 650;
  letter-spacing: -0.01em;
}
h1 small {
  margin-inline-start: 4px;
  font-size: inherit;
  font-weight: 400;
  color: var(--soft);
}
form {
  display: flex;
  flex-wrap: wrap;
  gap: 8px 16px;
}
fieldset {
  min-width: 0;
  padding: 0;
  border: 0;
}
legend {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
fieldset > div {
  display: flex;
  overflow-x: auto;
  padding: 2px;
  border-radius: 8px;
  background: var(--paper);
  box-shadow: inset 0 0 0 1px var(--line);
}
label {
  position: relative;
  cursor: pointer;
}
label > input {
  position: absolute;
  inset: 0;
  opacity: 0;
  cursor: inherit;
}
label > span {
  display: block;
  padding: 4px 10px;
  border-radius: 6px;
  color: var(--soft);
  white-space: nowrap;
}
label:hover > span {
  color: var(--ink);
}
:checked + span {
  background: var(--sheet);
  color: var(--ink);
  box-shadow: 0 0 0 1px var(--line), 0 1px 2px rgb(0 0 0 / 0.12);
}
:focus-visible,
:focus-visible + span {
  outline: 2px solid var(--mark);
  outline-offset: 1px;
}
`
