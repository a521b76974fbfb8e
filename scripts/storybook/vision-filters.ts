const id = 'storybook-a11y-vision-filters'

/** Storybook's filters for eyes that see differently are a drawing that hides itself by a style attribute. */
const attribute = new RegExp(`(<svg id="${id}"[^>]*?) style="([^"]*)"`)

/** What a script holds with the drawing, without that attribute; null when it is not in this script. */
export function withoutStyle(script: string): string | null {
  return attribute.test(script) ? script.replace(attribute, '$1') : null
}

/** The rule that hides the drawing instead. */
export const hidesFilters = `#${id}{position:absolute;width:0;height:0;overflow:hidden}`
