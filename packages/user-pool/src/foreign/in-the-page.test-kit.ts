import { Amplify } from 'aws-amplify'
import * as auth from 'aws-amplify/auth'
import { createUserPool } from '../user-pool.ts'

/** What tests reach in a page, under its global name. */
const inThePage = { Amplify, auth, createUserPool }

export type InThePage = typeof inThePage

Object.assign(globalThis, { inThePage })
