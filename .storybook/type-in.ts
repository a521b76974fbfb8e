import { userEvent, within } from 'storybook/test'

/**
 * Fills in fields by their labels and presses a button, as a person does.
 *
 * @param typed what goes where; `Email` does not mean `Work email`.
 */
export async function typeIn(root: HTMLElement, typed: Record<string, string>, button: string) {
  const canvas = within(root)
  for (const [label, text] of Object.entries(typed)) {
    await userEvent.type(canvas.getByLabelText(label), text)
  }
  await userEvent.click(canvas.getByRole('button', { name: button }))
}
