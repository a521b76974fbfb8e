/** What the toolbar does, as a module for the browser: its choices are in the address, so that they can be shared. */
export const previewScript = `\
const heights = { 320: 640, 768: 1024, 1440: 900 }
const form = document.forms[0]
const frames = [...document.querySelectorAll('iframe')]

function restore() {
  const said = new URLSearchParams(location.hash.slice(1))
  if (!said.has('mode') && matchMedia('(prefers-color-scheme: dark)').matches) said.set('mode', 'dark')
  for (const [name, value] of said) {
    const control = form.elements.namedItem(name)
    if (control instanceof RadioNodeList) control.value = value
  }
}

function show() {
  const chosen = Object.fromEntries(new FormData(form))
  document.body.dataset.show = chosen.show
  for (const frame of frames) {
    const address = frame.dataset.address.replace(/{(\\w+)}/g, (_, name) => chosen[name])
    frame.closest('section').querySelector('a').href = address
    if (address === (frame.dataset.shown ?? frame.getAttribute('src'))) continue
    frame.dataset.shown = address
    // Replaced, so that the way back leads out of this page.
    frame.contentWindow?.location.replace(address)
  }
  fit()
}

/** Frames have the width that was chosen; what is wider than its place is drawn smaller. */
function fit() {
  const width = Number(new FormData(form).get('width'))
  // A phone is as long as there is room.
  const room = width === 320 ? Math.min(innerHeight - 200, 820) : 0
  const height = Math.max(heights[width], room)
  for (const frame of frames) {
    const stage = frame.parentElement
    const scale = Math.min(1, stage.clientWidth / width)
    frame.style.inlineSize = width + 'px'
    frame.style.blockSize = height + 'px'
    frame.style.scale = String(scale)
    frame.style.marginInlineStart = Math.max(0, (stage.clientWidth - width) / 2) + 'px'
    stage.style.blockSize = Math.ceil(height * scale) + 'px'
  }
}

restore()
show()
form.addEventListener('change', () => {
  history.replaceState(null, '', '#' + new URLSearchParams(new FormData(form)))
  show()
})
form.addEventListener('submit', event => event.preventDefault())
addEventListener('hashchange', () => {
  restore()
  show()
})
const watch = new ResizeObserver(fit)
addEventListener('resize', fit)
for (const frame of frames) watch.observe(frame.parentElement)

const { events } = document.body.dataset
if (events) new EventSource(events).addEventListener('reload', () => location.reload())
`
