import { grace, type Triggers } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { riddle } from '../../../../.storybook/riddle.ts'
import { troubles } from '../../../../.storybook/troubles.ts'
import { fillIn, typeIn } from '../../../../.storybook/type-in.ts'
import { muchLater, submit, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

const name = submit({ username: grace.username })

const meta = {
  title: 'Screens/Custom challenge',
  render: () => <Authenticator>Grace is in.</Authenticator>,
  loaders: [walk(riddle, name)],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** What the pool says is shown as text, whatever it looks like. */
export const Empty: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('<b>It sailed</b> in 1906')).toBeVisible()
  },
}

/** The pool asks again. */
export const WrongAnswer: Story = {
  async play({ canvas }) {
    await typeIn(canvas, { Answer: 'Endeavour' }, 'Continue')
  },
}

export const Done: Story = {
  loaders: [walk(riddle, name, submit({ answer: 'Hopper' }))],
  async play({ canvas }) {
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const NoAnswer: Story = {
  async play({ canvas }) {
    await typeIn(canvas, {}, 'Continue')
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(riddle, name, muchLater)],
  async play({ canvas }) {
    await typeIn(canvas, { Answer: 'Hopper' }, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}

export const Filled: Story = { play: ({ canvas }) => fillIn(canvas, { Answer: 'Hopper' }) }

const trouble = troubles([riddle, name], ({ canvas }) =>
  typeIn(canvas, { Answer: 'Hopper' }, 'Continue'),
)

export const Pending: Story = trouble.pending

export const Unreachable: Story = trouble.unreachable

export const Unwell: Story = trouble.unwell

export const Unexpected: Story = trouble.unexpected

export const Throttled: Story = trouble.throttled

export const Offline: Story = trouble.offline

const strict: Triggers = {
  ...riddle.triggers,
  defineAuthChallenge(event) {
    const { session } = event.request
    const wasWrong = session.at(-1)?.challengeResult === false
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: session.at(-1)?.challengeResult === true,
      failAuthentication: wasWrong,
    }
    return event
  },
}

/** A pool that gives nobody a second try: back to the start, which says why. */
export const NoSecondTry: Story = {
  loaders: [walk({ ...riddle, triggers: strict }, name, submit({ answer: 'Endeavour' }))],
  async play({ canvas }) {
    await expect(await canvas.findByText(/That did not work out/)).toBeVisible()
  },
}
