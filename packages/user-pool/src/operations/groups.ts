import { z } from 'zod'
import {
  describeGroup,
  findGroup,
  type Group,
  knownGroup,
  removeGroup,
  saveGroup,
} from '../people/groups.ts'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { groupName, pageToken, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

const named = z.object({ UserPoolId: userPoolId, GroupName: groupName })
const told = named.extend({
  Description: z.string().max(2048).optional(),
  RoleArn: z.string().min(20).max(2048).optional(),
  Precedence: z.int().min(0).optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html */
export const createGroup = forAdmin(told, (pool, input) => {
  if (findGroup(pool, input.GroupName)) {
    throw new CognitoError('GroupExistsException', 'A group with the name already exists.')
  }
  const now = pool.clock()
  return keep(pool, {
    name: input.GroupName,
    description: input.Description ?? null,
    roleArn: input.RoleArn ?? null,
    precedence: input.Precedence ?? null,
    createdAt: now,
    modifiedAt: now,
  })
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateGroup.html */
export const updateGroup = forAdmin(told, (pool, input) => {
  const group = knownGroup(pool, input.GroupName)
  return keep(pool, {
    ...group,
    description: input.Description ?? group.description,
    roleArn: input.RoleArn ?? group.roleArn,
    precedence: input.Precedence ?? group.precedence,
  })
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetGroup.html */
export const getGroup = forAdmin(named, (pool, { GroupName }) => ({
  Group: describeGroup(pool, knownGroup(pool, GroupName)),
}))

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup = forAdmin(named, (pool, { GroupName }) => {
  removeGroup(pool, knownGroup(pool, GroupName))
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html */
export const listGroups = forAdmin(
  z.object({
    UserPoolId: userPoolId,
    Limit: z.int().min(0).max(60).optional(),
    NextToken: pageToken.optional(),
  }),
  (pool, { Limit, NextToken }) => {
    const all = pool.groups.all().map(([, group]) => group)
    const sorted = all.toSorted((one, other) => one.createdAt - other.createdAt)
    const { page, next } = pageOf('groups', sorted, Limit || 60, NextToken)
    return {
      Groups: page.map(group => describeGroup(pool, group)),
      ...(next && { NextToken: next }),
    }
  },
)

function keep(pool: Pool, group: Group) {
  saveGroup(pool, group)
  return { Group: describeGroup(pool, knownGroup(pool, group.name)) }
}
