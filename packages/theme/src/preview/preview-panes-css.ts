/** The panes of the page around the pages, and all of it on a phone. */
export const previewPanesCss = `\
main {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 330px), 1fr));
  gap: 24px;
  align-items: start;
  padding: 24px;
}
section {
  min-width: 0;
}
body[data-show='kit'] section:not([data-pane='kit']),
body[data-show='managed'] section:not([data-pane='managed']),
body[data-show='classic'] section:not([data-pane='classic']) {
  display: none;
}
section > header {
  display: flex;
  gap: 10px;
  align-items: baseline;
  margin-bottom: 10px;
}
h2 {
  font-size: 14px;
  font-weight: 600;
}
.kind {
  padding: 0 8px;
  border-radius: 99px;
  background: color-mix(in oklab, var(--mark) 12%, transparent);
  color: var(--mark);
  font-size: 12px;
}
section > header > a {
  margin-inline-start: auto;
  color: var(--soft);
  text-underline-offset: 3px;
}
section > header > a:hover {
  color: var(--ink);
}
.stage {
  overflow: hidden;
  min-height: 120px;
  border-radius: var(--radius);
  background: light-dark(#ebebe8, #0c0d0e);
  box-shadow: 0 0 0 1px var(--line);
}
iframe {
  display: block;
  inline-size: 100%;
  block-size: 640px;
  border: 0;
  background: #fff;
  transform-origin: 0 0;
}
details {
  padding: 8px 0;
  border-bottom: 1px solid var(--line);
}
.stage + details {
  margin-top: 6px;
}
summary {
  border-radius: 4px;
  color: var(--soft);
  cursor: pointer;
}
summary:hover {
  color: var(--ink);
}
summary > span {
  margin-inline-start: 4px;
  font-variant-numeric: tabular-nums;
}
details > ul {
  display: grid;
  gap: 6px;
  margin: 8px 0 4px;
  padding-inline-start: 18px;
  color: var(--soft);
}
code {
  color: var(--ink);
  font: 12px ui-monospace, Menlo, Consolas, monospace;
}
@media (max-width: 600px) {
  body > header {
    position: static;
    padding-inline: 16px;
  }
  form,
  fieldset[data-name='screen'] {
    width: 100%;
  }
  main {
    padding: 16px;
  }
}
`
