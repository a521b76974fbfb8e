/** What the cards of managed login are put together from. */

export const heading = (title: string, words: string) =>
  `<div class="heading"><h1>${title}</h1><p>${words}</p></div>`

interface Extra {
  value?: string
  /** Shown while it is empty. */
  example?: string
  hint?: string
}

export function field(label: string, type: string, extra: Extra = {}): string {
  const { value = '', example = `Enter your ${label.toLowerCase()}`, hint = '' } = extra
  const id = label.replace(/\W/g, '')
  return `<div class="field"><label for="${id}">${label}</label><input id="${id}" type="${type}" value="${value}" placeholder="${example}" autocomplete="off">${hint}</div>`
}

export const primary = (words: string) =>
  `<button type="button" class="button primary">${words}</button>`

export const secondary = (words: string) =>
  `<button type="button" class="button secondary">${words}</button>`

export const ask = (words: string, link: string) =>
  `<p class="ask">${words} <a href="#top">${link}</a></p>`

export const option = (words: string, checked = false) =>
  `<label class="control"><input type="radio" name="factor"${checked ? ' checked' : ''}>${words}</label>`

export const keepSignedIn =
  '<label class="control"><input type="checkbox" checked>Keep me signed in</label>'

const marks = { success: '✓', error: '!', warning: '!', pending: '' }

const dot = (kind: keyof typeof marks) =>
  `<span class="dot" aria-hidden="true">${marks[kind]}</span>`

export const status = (kind: 'success' | 'warning', words: string) =>
  `<p class="status ${kind}">${dot(kind)}${words}</p>`

export const alert = `<p class="status error alert" role="alert">${dot('error')}Incorrect username or password.</p>`

const rule = (kind: keyof typeof marks, words: string) =>
  `<li class="indicator ${kind}">${dot(kind)}${words}</li>`

export const rules = `<ul class="rules">${rule('success', 'At least 8 characters')}${rule('error', 'An uppercase letter')}${rule('pending', 'A special character')}</ul>`

/** Opens without a script. */
export const phone = `<div class="field"><label for="phone">Phone number</label><div class="phone"><details class="dropdown"><summary>+1</summary><ul><li>France +33</li><li class="hovered">Japan +81</li><li class="matched">United States +1</li></ul></details><input id="phone" type="tel" placeholder="Enter your phone number" autocomplete="off"></div><p class="description">We send no advertising.</p></div>`

export const password = `${field('Email address', 'email')}<div class="with-link">${field('Password', 'password')}<a href="#top">Forgot your password?</a></div>${primary('Sign in')}`
