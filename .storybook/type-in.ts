import { userEvent, within } from 'storybook/test'

/**
 * Fills in fields by their labels and presses a button, as a person does.
 *
 * @param typed what goes where; `Email` does not mean `Work email`.
 */
export async function typeIn(root: HTMLElement, typed: Record<string, string>, button: string) {
  const canvas = within(root)
  for (const [label, text] of Object.entries(typed)) {
    const field = canvas.getByLabelText(label)
    // What is filled in already gives way; a date or a box cannot be cleared like text, and has nothing in it.
    if (field instanceof HTMLInputElement && field.value !== '') await userEvent.clear(field)
    await userEvent.type(field, text)
  }
  await userEvent.click(canvas.getByRole('button', { name: button }))
}
