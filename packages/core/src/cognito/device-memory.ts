import type { Pool } from './pool.ts'

/** What a device needs to prove that it is the one a person signed in on before. */
export interface Device {
  /** Cognito's name for it. */
  key: string
  /** Whose it is, by the pool's own name for them. */
  userId: string
  /** Stands for the pool's name in the proof. */
  group: string
  /** Made here, and known to nobody else; Cognito has a verifier of it. */
  password: string
}

type Places = Pick<Pool, 'marks' | 'key'>

/** The device that this browser is to this person; `null` where it is none. */
export function readDevice({ marks, key }: Places, username: string): Device | null {
  try {
    const kept = JSON.parse(marks.getItem(nameOf(key, username)) ?? 'null')
    const isDevice = [kept?.key, kept?.userId, kept?.group, kept?.password].every(
      value => typeof value === 'string',
    )
    return isDevice ? kept : null
  } catch {
    return null
  }
}

/** @returns whether it could be kept: storage may be full or forbidden. */
export function keepDevice({ marks, key }: Places, username: string, device: Device): boolean {
  try {
    marks.setItem(nameOf(key, username), JSON.stringify(device))
    return true
  } catch {
    return false
  }
}

export function forgetDevice({ marks, key }: Places, username: string): void {
  try {
    marks.removeItem(nameOf(key, username))
  } catch {
    // Forbidden now; then it cannot be read either.
  }
}

const nameOf = (key: string, username: string) => `${key}.device.${username}`
