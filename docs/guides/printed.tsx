import { Markdown } from '@storybook/addon-docs/blocks'
import './guides.css'

/** A printed page within another: without its title and the line on where it comes from. */
export function Printed({ text }: { text: string }) {
  return (
    <div className="printed">
      <Markdown>{text.replace(/^<!--.*?-->\s*# .*\n/, '')}</Markdown>
    </div>
  )
}
