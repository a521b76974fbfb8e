import { userEvent } from 'storybook/test'
import type { Canvas } from './canvas-in-words.ts'

// Between two keys the browser is not asked to wait, which would be most of a test’s time.
const quickly = { delay: null }

/**
 * Fills in fields by their labels, as a person does.
 *
 * @param typed what goes where; `Email` does not mean `Work email`.
 */
export async function fillIn(canvas: Canvas, typed: Record<string, string>) {
  for (const [label, text] of Object.entries(typed)) {
    const field = canvas.getByLabelText(label)
    // What is filled in already gives way; a date or a box cannot be cleared like text, and has nothing in it.
    if (field instanceof HTMLInputElement && field.value !== '') await userEvent.clear(field)
    await userEvent.type(field, text, quickly)
  }
}

/** Fills in fields by their labels and presses a button. */
export async function typeIn(canvas: Canvas, typed: Record<string, string>, button: string) {
  await fillIn(canvas, typed)
  await press(canvas, button)
}

/** Presses a button, by what it says or begins with. */
export async function press(canvas: Canvas, button: string | RegExp) {
  await userEvent.click(canvas.getByRole('button', { name: button }))
}
