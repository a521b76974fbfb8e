/** Whether an address is no file of this machine: another site's, or the file itself as `data:`. */
export const isElsewhere = (src: string) => /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(src)
