import { z } from 'zod'
import { describePerson } from '../people/describe.ts'
import { describeGroup, groupsOf, join, knownGroup, leave, membersOf } from '../people/groups.ts'
import { knownPerson } from '../people/names.ts'
import { groupName, pageToken, username, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

const member = z.object({ UserPoolId: userPoolId, Username: username, GroupName: groupName })
const page = { Limit: z.int().min(0).max(60).optional(), NextToken: pageToken.optional() }

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminAddUserToGroup.html */
export const adminAddUserToGroup = forAdmin(member, (pool, { Username, GroupName }) => {
  join(pool, knownPerson(pool, Username), knownGroup(pool, GroupName))
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRemoveUserFromGroup.html */
export const adminRemoveUserFromGroup = forAdmin(member, (pool, { Username, GroupName }) => {
  leave(pool, knownPerson(pool, Username), knownGroup(pool, GroupName))
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListGroupsForUser.html */
export const adminListGroupsForUser = forAdmin(
  z.object({ UserPoolId: userPoolId, Username: username, ...page }),
  (pool, { Username, Limit, NextToken }) => {
    const groups = groupsOf(pool, knownPerson(pool, Username))
    const { page, next } = pageOf('groups', groups, Limit || 60, NextToken)
    return {
      Groups: page.map(group => describeGroup(pool, group)),
      ...(next && { NextToken: next }),
    }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsersInGroup.html */
export const listUsersInGroup = forAdmin(
  z.object({ UserPoolId: userPoolId, GroupName: groupName, ...page }),
  (pool, { GroupName, Limit, NextToken }) => {
    const people = membersOf(pool, knownGroup(pool, GroupName).name)
    const sorted = people.toSorted((one, other) => one.createdAt - other.createdAt)
    const { page, next } = pageOf('users', sorted, Limit || 60, NextToken)
    return {
      Users: page.map(person => {
        const { UserAttributes, ...described } = describePerson(person)
        return { ...described, Attributes: UserAttributes }
      }),
      ...(next && { NextToken: next }),
    }
  },
)
