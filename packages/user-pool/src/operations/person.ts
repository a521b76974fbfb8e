import { z } from 'zod'
import { type CodeDeliveryDetails, sendCode } from '../messages/delivery.ts'
import { countTry } from '../people/attempts.ts'
import { changeAttributes } from '../people/change-attributes.ts'
import { checkCode, spendCode } from '../people/codes.ts'
import { takeAlias } from '../people/confirm.ts'
import { describeMfa } from '../people/mfa.ts'
import { attributeOf, attributesOf, save, setAttribute } from '../people/person.ts'
import { removePerson } from '../people/remove.ts'
import { mayRead } from '../tokens/attribute-claims.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { accessToken, attributes, code } from './members.ts'
import { forPerson } from './operation.ts'

const contact = z.enum(['email', 'phone_number'])

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const getUser = forPerson(
  z.object({ AccessToken: accessToken }),
  (pool, _input, person) => ({
    Username: person.username,
    UserAttributes: attributesOf(person).filter(({ Name }) => mayRead(pool.settings, Name)),
    ...describeMfa(pool, person),
  }),
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html */
export const deleteUser = forPerson(
  z.object({ AccessToken: accessToken }),
  (pool, _input, person) => {
    removePerson(pool, person)
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html */
export const updateUserAttributes = forPerson(
  z.object({ AccessToken: accessToken, UserAttributes: attributes }),
  async (pool, { UserAttributes }, person) => {
    const changed = changeAttributes(pool, person, UserAttributes, 'person')
    const wanted = changed.filter(name => pool.settings.verification.contacts.includes(name))
    const CodeDeliveryDetailsList: CodeDeliveryDetails[] = []
    for (const name of wanted) {
      const sent = await sendCode(pool, person, name, name, 'CustomMessage_UpdateUserAttribute')
      CodeDeliveryDetailsList.push(sent)
    }
    return { CodeDeliveryDetailsList }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html */
export const getUserAttributeVerificationCode = forPerson(
  z.object({ AccessToken: accessToken, AttributeName: contact }),
  async (pool, { AttributeName }, person) => {
    if (!attributeOf(person, AttributeName)) {
      throw invalidParameter(`User does not have attribute ${AttributeName}.`)
    }
    countTry(pool, 'send', `${AttributeName}-${person.sub}`)
    const source = 'CustomMessage_VerifyUserAttribute'
    return {
      CodeDeliveryDetails: await sendCode(pool, person, AttributeName, AttributeName, source),
    }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html */
export const verifyUserAttribute = forPerson(
  z.object({ AccessToken: accessToken, AttributeName: contact, Code: code }),
  (pool, { AttributeName, Code }, person) => {
    checkCode(pool, person, AttributeName, Code)
    takeAlias(pool, person, AttributeName, false)
    spendCode(person, AttributeName)
    setAttribute(person, `${AttributeName}_verified`, 'true')
    save(pool, person)
    return {}
  },
)
