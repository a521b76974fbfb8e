import type { Values } from '@portico/core'

/**
 * Reads a form as it stands: what was typed, to the letter. A control that knows better (a phone number with the
 * country chosen beside it) says so as the form is read, in answer to its `formdata` event.
 */
export function readValues(form: HTMLFormElement): Values {
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  // A box that stands for yes or no says no when it is not ticked; the browser would say nothing.
  const boxes = form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name][value=true]')
  const unticked = [...boxes]
    .filter(box => !box.checked)
    .map(({ name }) => [name, 'false'] as const)
  return Object.fromEntries([...typed, ...unticked])
}
