import type { ComponentProps } from 'react'

/** A provider's mark beside its name, so silent. */
export function Mark(props: ComponentProps<'svg'>) {
  return <svg aria-hidden="true" viewBox="0 0 24 24" width={20} height={20} {...props} />
}
