import { grace, type Triggers } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { typeIn } from '../../../../.storybook/type-in.ts'
import { muchLater, stalled, submit, unplugged, walk } from '../../../../.storybook/walk.ts'
import { Authenticator } from '../authenticator.tsx'

/** A pool that asks who someone is with a question of its own; wrong answers get another try. */
const triggers: Triggers = {
  defineAuthChallenge: event => {
    const last = event.request.session.at(-1)
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: last?.challengeResult === true,
      failAuthentication: false,
    }
    return event
  },
  createAuthChallenge: event => {
    event.response = {
      publicChallengeParameters: {
        question: 'What was the name of your first ship?',
        hint: '<b>It sailed</b> in 1906',
      },
      privateChallengeParameters: { answer: 'Hopper' },
    }
    return event
  },
  verifyAuthChallengeResponse: event => {
    const { challengeAnswer, privateChallengeParameters } = event.request
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer
    return event
  },
}

const riddle = { firstFactors: ['custom'], triggers } as const
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
  async play({ canvasElement }) {
    await typeIn(canvasElement, { Answer: 'Endeavour' }, 'Continue')
  },
}

export const Pending: Story = {
  loaders: [walk(riddle, name, stalled)],
  play: ({ canvasElement }) => typeIn(canvasElement, { Answer: 'Hopper' }, 'Continue'),
}

export const Unreachable: Story = {
  loaders: [walk(riddle, name, unplugged)],
  play: ({ canvasElement }) => typeIn(canvasElement, { Answer: 'Hopper' }, 'Continue'),
}

export const Done: Story = {
  loaders: [walk(riddle, name, submit({ answer: 'Hopper' }))],
  async play({ canvas }) {
    await expect(await canvas.findByText('Grace is in.')).toBeVisible()
  },
}

export const NoAnswer: Story = {
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, {}, 'Continue')
    await expect(await canvas.findByText(/Fill this in/)).toBeVisible()
  },
}

/** Too long a pause: back to the start, which says why. */
export const SpentSession: Story = {
  loaders: [walk(riddle, name, muchLater)],
  async play({ canvasElement, canvas }) {
    await typeIn(canvasElement, { Answer: 'Hopper' }, 'Continue')
    await expect(await canvas.findByText(/That took a while/)).toBeVisible()
  },
}
