/** The demo as `npm start` runs it, from the sources. */
export const developed = `http://localhost:${process.env.E2E_PORT ?? 41731}`

/** The demo built from the built packages, served with the Content-Security-Policy of a careful product. */
export const built = `http://localhost:${process.env.E2E_BUILT_PORT ?? 41732}`
