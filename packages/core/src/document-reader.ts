/** One object of a document somebody else wrote, read member by member. What is not there is `undefined`. */
export interface DocumentReader {
  object(name: string): DocumentReader | undefined
  objects(name: string): DocumentReader[]
  text(name: string): string | undefined
  texts(name: string): string[]
  /** A number, also where it is written as text. */
  number(name: string): number | undefined
  flag(name: string): boolean | undefined
  /** Translates one of the words that `meanings` knows. */
  word<T>(name: string, meanings: Readonly<Record<string, T>>): T | undefined
  /** The same for a list of words, each once. */
  words<T>(name: string, meanings: Readonly<Record<string, T>>): T[]
  /** Stops reading: says where, what was expected there, and what to do. */
  refuse(name: string, expected: string): never
}

/**
 * Reads a document that is to be an object.
 *
 * @param path what the document is called in an error, and `advice` what to do about one.
 * @throws {TypeError} at the first member that is not what it should be
 */
export function readDocument(value: unknown, path: string, advice: string): DocumentReader {
  if (!isObject(value)) throw wrong(path, 'an object', value, advice)
  const members = value

  function member<T>(name: string, expected: string, read: (value: unknown) => T | undefined) {
    const found = members[name]
    if (found === undefined || found === null) return undefined
    return read(found) ?? refuse(name, expected)
  }

  function refuse(name: string, expected: string): never {
    throw wrong(`${path}.${name}`, expected, members[name], advice)
  }

  const list = (name: string) =>
    member(name, 'a list', value => (Array.isArray(value) ? (value as unknown[]) : undefined)) ?? []

  return {
    object: name => {
      const found = members[name]
      if (found === undefined || found === null) return undefined
      return readDocument(found, `${path}.${name}`, advice)
    },
    objects: name =>
      list(name).map((item, at) => readDocument(item, `${path}.${name}[${at}]`, advice)),
    text: name => member(name, 'a text', value => (typeof value === 'string' ? value : undefined)),
    texts: name =>
      list(name).map(value =>
        typeof value === 'string' ? value : refuse(name, 'a list of texts'),
      ),
    number: name =>
      member(name, 'a number', value =>
        Number.isFinite(Number(value)) ? Number(value) : undefined,
      ),
    flag: name =>
      member(name, 'true or false', value => (typeof value === 'boolean' ? value : undefined)),
    word: (name, meanings) =>
      member(name, oneOf(meanings), value =>
        isWord(value, meanings) ? meanings[value] : undefined,
      ),
    words: (name, meanings) => {
      const found = list(name).map(value =>
        isWord(value, meanings) ? value : refuse(name, `a list of ${oneOf(meanings)}`),
      )
      return [...new Set(found)].map(word => meanings[word] as (typeof meanings)[string])
    },
    refuse,
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWord = (value: unknown, meanings: object): value is string =>
  typeof value === 'string' && Object.hasOwn(meanings, value)

const oneOf = (meanings: object) => `one of ${Object.keys(meanings).join(', ')}`

function wrong(path: string, expected: string, value: unknown, advice: string): TypeError {
  const found = value === undefined ? 'missing' : (JSON.stringify(value)?.slice(0, 80) ?? '?')
  return new TypeError(`${path} should be ${expected}, and is ${found}. ${advice}`)
}
