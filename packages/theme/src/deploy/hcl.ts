/**
 * A text as a string of Terraform's language: nothing in it is worked out.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function quoteHcl(text: string): string {
  const safe = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(controls, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `"${safe}"`
}

const controls = /\p{Cc}/gu
