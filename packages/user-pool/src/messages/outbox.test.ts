import { describe, expect, it, vi } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { signUp } from '../walk.test-kit.ts'

describe('the outbox', () => {
  it('tells who listens of each change, until they stop', async () => {
    const { outbox, ...pool } = createUserPool()
    const heard = vi.fn()
    const stop = outbox.subscribe(heard)
    await signUp({ outbox, ...pool })
    expect(outbox.messages()).toHaveLength(1)
    const before = heard.mock.calls.length
    outbox.clear()
    expect(heard).toHaveBeenCalledTimes(before + 1)
    expect(outbox.messages()).toEqual([])
    stop()
    await signUp({ outbox, ...pool }, { email: 'b@example.com', password: 'Analytical-1' })
    expect(heard).toHaveBeenCalledTimes(before + 1)
  })

  it('gives the same list until something changes', async () => {
    const pool = createUserPool()
    await signUp(pool)
    expect(pool.outbox.messages()).toBe(pool.outbox.messages())
  })
})
