/** Hands a file to the person, as a link to it would. */
export function download(name: string, content: string | Uint8Array) {
  const blob = new Blob([content as BlobPart])
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
