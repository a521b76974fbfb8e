import type { Ref } from 'react'

/** One ref that hands its element to both. */
export function composeRefs<T>(first: Ref<T>, second: Ref<T>): Ref<T> {
  return element => {
    const undos = [attach(first, element), attach(second, element)]
    return () => {
      for (const undo of undos) undo()
    }
  }
}

function attach<T>(ref: Ref<T>, element: T | null): () => void {
  if (typeof ref === 'function') {
    const undo = ref(element)
    return typeof undo === 'function' ? undo : () => void ref(null)
  }
  if (ref) ref.current = element
  return () => {
    if (ref) ref.current = null
  }
}
