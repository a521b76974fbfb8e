import type { Remark } from '../report.ts'
import { classicDifferences } from './classic-page.ts'
import { escapeHtml } from './document.ts'
import { kitDifferences } from './kit-page.ts'
import { managedDifferencesOf } from './managed-page.ts'
import type { PreviewArtefacts } from './preview.ts'
import { previewScreens } from './screens.ts'

/** The page around the pages: a toolbar, and a pane for each. */
export function previewShell(
  { kit, managed, classic }: PreviewArtefacts,
  events: string | undefined,
): string {
  const panes = [
    pane('kit', 'Embedded kit', 'Real markup', '/kit/{screen}-{mode}-{dir}', kitDifferences, kit),
    managed &&
      pane(
        'managed',
        'Managed login',
        'Approximation',
        '/managed/{screen}-{mode}',
        managedDifferencesOf(managed.settings),
        managed,
      ),
    classic &&
      pane(
        'classic',
        'Classic hosted page',
        'Approximation',
        '/classic/{screen}',
        classicDifferences,
        classic,
      ),
  ].filter(Boolean)
  const shown = { all: 'All', kit: 'Kit', managed: 'Managed', classic: 'Classic' }
  const there = { all: true, kit: true, managed: Boolean(managed), classic: Boolean(classic) }
  const shows = Object.entries(shown).filter(([key]) => there[key as keyof typeof there])
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(kit.theme.name)}: preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/preview.js"></script>
<body data-show="all"${events ? ` data-events="${escapeHtml(events)}"` : ''}>
<header>
<h1>${escapeHtml(kit.theme.name)} <small>preview</small></h1>
<form>
${choices('screen', 'Screen', Object.entries(previewScreens))}
${choices('mode', 'Mode', [
  ['light', 'Light'],
  ['dark', 'Dark'],
])}
${choices('width', 'Width', [
  ['320', '320'],
  ['768', '768'],
  ['1440', '1440'],
])}
${choices('dir', 'Direction', [
  ['ltr', 'LTR'],
  ['rtl', 'RTL'],
])}
${choices('show', 'Show', shows)}
</form>
</header>
<main>
${panes.join('\n')}
</main>
`
}

/** Radio buttons that look like one control. */
function choices(name: string, label: string, options: readonly (readonly [string, string])[]) {
  const radios = options.map(
    ([value, words], at) =>
      `<label><input type="radio" name="${name}" value="${value}"${at === 0 ? ' checked' : ''}><span>${words}</span></label>`,
  )
  return `<fieldset data-name="${name}"><legend>${label}</legend><div>${radios.join('')}</div></fieldset>`
}

function pane(
  key: 'kit' | 'managed' | 'classic',
  title: string,
  kind: string,
  address: string,
  differences: readonly string[],
  { remarks = [] }: { remarks?: readonly Remark[] },
): string {
  const first = address
    .replace('{screen}', 'signIn')
    .replace('{mode}', 'light')
    .replace('{dir}', 'ltr')
  return `<section data-pane="${key}" aria-labelledby="${key}">
<header><h2 id="${key}">${title}</h2><span class="kind">${kind}</span><a href="${first}" target="_blank" rel="noopener" aria-label="${title}: open alone">Open alone</a></header>
<div class="stage"><iframe src="${first}" data-address="${address}" title="${title}" sandbox="allow-same-origin"></iframe></div>
${list('What differs', differences.map(escapeHtml))}
${list(
  'What this export leaves behind',
  remarks.map(({ key: name, reason }) => `<code>${escapeHtml(name)}</code> ${escapeHtml(reason)}`),
)}
</section>`
}

const list = (title: string, items: readonly string[]) =>
  items.length === 0
    ? ''
    : `<details open><summary>${title} <span>${items.length}</span></summary><ul>${items.map(item => `<li>${item}</li>`).join('')}</ul></details>`
