import type { Meta, StoryObj } from '@storybook/react-vite'
import fields, * as ofFields from './fields.stories.tsx'
import factors, * as ofFactors from './screens/choose-factor.stories.tsx'
import code, * as ofCode from './screens/code.stories.tsx'
import dialog, * as ofDialog from './screens/dialog.stories.tsx'
import signIn, * as ofSignIn from './screens/sign-in.stories.tsx'
import signUp, * as ofSignUp from './screens/sign-up.stories.tsx'

const meta = { title: 'Arabic' } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** The same story in Arabic: its play says English words, and finds what stands there for them. */
const inArabic = ({ render, loaders }: Pick<Meta, 'render' | 'loaders'>, story: object) =>
  ({ render, loaders, ...story, globals: { language: 'ar' } }) as Story

export const WrongPassword: Story = inArabic(signIn, ofSignIn.WrongPassword)

export const Invalid: Story = inArabic(signIn, ofSignIn.Invalid)

export const Throttled: Story = inArabic(signIn, ofSignIn.Throttled)

export const Unexpected: Story = inArabic(signIn, ofSignIn.Unexpected)

export const WeakPassword: Story = inArabic(signUp, ofSignUp.Invalid)

export const SentAgain: Story = inArabic(code, ofCode.SentAgain)

export const ChosenByKeyboard: Story = inArabic(factors, ofFactors.ByKeyboard)

export const Dialog: Story = inArabic(dialog, ofDialog.Open)

export const PhoneList: Story = inArabic(fields, ofFields.PhoneList)
