import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  lead: ReactNode
  children: ReactNode
}

/** One thing that tokens open, with its title and a word about it. */
export function Panel({ title, lead, children }: Props) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="place">{lead}</p>
      {children}
    </section>
  )
}
