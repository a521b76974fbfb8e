import { z } from 'zod'
import type { PoolDomain } from '../oauth/pool-domain.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { read, text } from '../wire/shape.ts'
import { userPoolId } from './members.ts'
import { forAdmin, type Operation } from './operation.ts'

const domain = text(1, 63, /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/)
const named = z.object({ UserPoolId: userPoolId, Domain: domain })
const told = named.extend({
  ManagedLoginVersion: z.int().min(1).max(2).optional(),
  CustomDomainConfig: z.object({ CertificateArn: text(20, 2048, /^arn:\S+$/) }).optional(),
})

/** One with a prefix and one of your own at most. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
export const createUserPoolDomain = forAdmin(told, (pool, input) => {
  const isOwn = input.CustomDomainConfig !== undefined
  const kept = pool.domains.all().map(([, known]) => known)
  if (kept.some(known => (known.certificateArn !== undefined) === isOwn)) {
    throw invalidParameter('User pool already has a domain configured.')
  }
  return keep(pool, input, { managedLoginVersion: 1 })
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolDomain.html */
export const updateUserPoolDomain = forAdmin(told, (pool, input) =>
  keep(pool, input, known(pool, input.Domain)),
)

/** Nothing is said of a name that is free. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolDomain.html */
export const describeUserPoolDomain: Operation = {
  admin: true,
  answer: async (pool, sent) => {
    const { Domain } = read(z.object({ Domain: domain }), sent)
    const kept = pool.domains.get(Domain)
    return { DomainDescription: kept ? describe(pool, kept) : {} }
  },
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolDomain.html */
export const deleteUserPoolDomain = forAdmin(named, (pool, { Domain }) => {
  known(pool, Domain)
  pool.domains.delete(Domain)
  return {}
})

function known(pool: Pool, name: string): PoolDomain {
  const kept = pool.domains.get(name)
  if (kept) return kept
  throw invalidParameter('No such domain or user pool exists.')
}

type Before = Omit<PoolDomain, 'domain'>

function keep(pool: Pool, input: z.output<typeof told>, before: Before): object {
  const { Domain, ManagedLoginVersion, CustomDomainConfig } = input
  const managedLoginVersion = ManagedLoginVersion ?? before.managedLoginVersion
  const certificateArn = CustomDomainConfig?.CertificateArn ?? before.certificateArn
  const kept = { domain: Domain, managedLoginVersion, ...(certificateArn && { certificateArn }) }
  pool.domains.set(Domain, kept)
  return {
    ManagedLoginVersion: managedLoginVersion,
    ...(certificateArn && { CloudFrontDomain: `${Domain}.cloudfront.example` }),
  }
}

const describe = ({ own }: Pool, kept: PoolDomain) => ({
  UserPoolId: own.userPoolId,
  AWSAccountId: '000000000000',
  Domain: kept.domain,
  Status: 'ACTIVE',
  ManagedLoginVersion: kept.managedLoginVersion,
  CustomDomainConfig: kept.certificateArn ? { CertificateArn: kept.certificateArn } : {},
})
