import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

const soon = () => new Promise<void>(resolve => setTimeout(resolve, 5))

describe('turns', () => {
  it('let one in at a time, in the order they came, whatever becomes of each', async () => {
    const { take, over } = createTurns()
    const seen: string[] = []
    const task =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} in`)
        await soon()
        seen.push(`${name} out`)
        if (fails) throw new Error(name)
      }
    const refused = take(task('a', true))
    take(task('b'))
    await expect(refused).rejects.toThrow('a')
    await over()
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out'])
  })

  it('are lent to others, and taken back when none of them is half-way', async () => {
    const { take, lend, over } = createTurns()
    const seen: string[] = []
    take(async () => {
      seen.push('first in')
      await lend(async () => {
        // Not waited for, and yet it is done before the first goes on.
        take(async () => {
          seen.push('guest in')
          await lend(async () => {
            await take(async () => void seen.push('guest of the guest'))
          })
          await soon()
          seen.push('guest out')
        })
      })
      seen.push('first out')
    })
    take(async () => void seen.push('second'))
    await over()
    expect(seen).toEqual([
      'first in',
      'guest in',
      'guest of the guest',
      'guest out',
      'first out',
      'second',
    ])
  })

  it('come back when the guest fails', async () => {
    const { take, lend } = createTurns()
    const failed = take(() => lend(() => Promise.reject(new Error('no'))))
    await expect(failed).rejects.toThrow('no')
    await expect(take(async () => 'next')).resolves.toBe('next')
  })
})
