import React from 'react'

/**
 * What is being typed into a field, until it is a value: taken at Enter and when the field is left.
 *
 * @param take is given the text; an empty one takes the value away.
 */
export function useDraft(value: string, take: (text: string) => void) {
  const [draft, setDraft] = React.useState<string | null>(null)
  const finish = () => {
    if (draft !== null && draft !== value) take(draft.trim())
    setDraft(null)
  }
  return {
    value: draft ?? value,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft(event.target.value),
    onBlur: finish,
    onKeyDown(event: React.KeyboardEvent<HTMLElement>) {
      if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) finish()
      if (event.key === 'Escape') setDraft(null)
    },
  }
}
