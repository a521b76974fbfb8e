import { useState } from 'react'

/** What became of something that was asked for. */
export interface Task<T> {
  busy: boolean
  /** The last answer, until the next one. */
  answer: T | null
  run(): void
}

/** Runs one thing at a time, and keeps what it gave; `failed` stands for what could not be reached. */
export function useTask<T>(task: () => Promise<T>, failed: T): Task<T> {
  const [state, setState] = useState<Omit<Task<T>, 'run'>>({ busy: false, answer: null })
  const run = () => {
    if (state.busy) return
    setState({ ...state, busy: true })
    task()
      .catch(() => failed)
      .then(answer => setState({ busy: false, answer }))
  }
  return { ...state, run }
}
