import {
  adminConfirmSignUp,
  adminDeleteUser,
  adminDisableUser,
  adminEnableUser,
  adminGetUser,
  adminResetUserPassword,
  adminSetUserPassword,
  adminUpdateUserAttributes,
  adminUserGlobalSignOut,
} from './admin.ts'
import { adminCreateUser } from './admin-create-user.ts'
import {
  adminForgetDevice,
  adminGetDevice,
  adminListDevices,
  adminUpdateDeviceStatus,
} from './admin-devices.ts'
import {
  createUserPoolClient,
  deleteUserPoolClient,
  describeUserPoolClient,
  listUserPoolClients,
  updateUserPoolClient,
} from './app-clients.ts'
import { describeUserPool, getUserPoolMfaConfig } from './describe.ts'
import {
  confirmDevice,
  forgetDevice,
  getDevice,
  listDevices,
  updateDeviceStatus,
} from './devices.ts'
import {
  createUserPoolDomain,
  deleteUserPoolDomain,
  describeUserPoolDomain,
  updateUserPoolDomain,
} from './domains.ts'
import {
  adminAddUserToGroup,
  adminListGroupsForUser,
  adminRemoveUserFromGroup,
  listUsersInGroup,
} from './group-members.ts'
import { createGroup, deleteGroup, getGroup, listGroups, updateGroup } from './groups.ts'
import {
  createIdentityProvider,
  deleteIdentityProvider,
  describeIdentityProvider,
  getIdentityProviderByIdentifier,
  listIdentityProviders,
  updateIdentityProvider,
} from './identity-providers.ts'
import { listUsers } from './list-users.ts'
import {
  adminSetUserMfaPreference,
  getUserAuthFactors,
  setUserMfaPreference,
} from './mfa-preference.ts'
import { associateSoftwareToken, verifySoftwareToken } from './mfa-software-token.ts'
import type { Operation } from './operation.ts'
import {
  completeWebAuthnRegistration,
  deleteWebAuthnCredential,
  listWebAuthnCredentials,
  startWebAuthnRegistration,
} from './passkeys.ts'
import { changePassword, confirmForgotPassword, forgotPassword } from './password.ts'
import {
  deleteUser,
  getUser,
  getUserAttributeVerificationCode,
  updateUserAttributes,
  verifyUserAttribute,
} from './person.ts'
import { adminDisableProviderForUser, adminLinkProviderForUser } from './provider-links.ts'
import {
  createResourceServer,
  deleteResourceServer,
  describeResourceServer,
  listResourceServers,
  updateResourceServer,
} from './resource-servers.ts'
import { getTokensFromRefreshToken, globalSignOut, revokeToken } from './sessions.ts'
import {
  adminInitiateAuth,
  adminRespondToAuthChallenge,
  initiateAuth,
  respondToAuthChallenge,
} from './sign-in.ts'
import { confirmSignUp, resendConfirmationCode, signUp } from './sign-up.ts'
import { getSigningCertificate } from './signing-certificate.ts'

/** Every operation the pool knows, by its name on the wire. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['SignUp', signUp],
  ['ConfirmSignUp', confirmSignUp],
  ['ResendConfirmationCode', resendConfirmationCode],
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['RevokeToken', revokeToken],
  ['GlobalSignOut', globalSignOut],
  ['ForgotPassword', forgotPassword],
  ['ConfirmForgotPassword', confirmForgotPassword],
  ['ChangePassword', changePassword],
  ['GetUser', getUser],
  ['DeleteUser', deleteUser],
  ['UpdateUserAttributes', updateUserAttributes],
  ['GetUserAttributeVerificationCode', getUserAttributeVerificationCode],
  ['VerifyUserAttribute', verifyUserAttribute],
  ['ConfirmDevice', confirmDevice],
  ['UpdateDeviceStatus', updateDeviceStatus],
  ['ForgetDevice', forgetDevice],
  ['GetDevice', getDevice],
  ['ListDevices', listDevices],
  ['StartWebAuthnRegistration', startWebAuthnRegistration],
  ['CompleteWebAuthnRegistration', completeWebAuthnRegistration],
  ['ListWebAuthnCredentials', listWebAuthnCredentials],
  ['DeleteWebAuthnCredential', deleteWebAuthnCredential],
  ['AssociateSoftwareToken', associateSoftwareToken],
  ['VerifySoftwareToken', verifySoftwareToken],
  ['SetUserMFAPreference', setUserMfaPreference],
  ['GetUserAuthFactors', getUserAuthFactors],
  ['AdminSetUserMFAPreference', adminSetUserMfaPreference],
  ['AdminInitiateAuth', adminInitiateAuth],
  ['AdminRespondToAuthChallenge', adminRespondToAuthChallenge],
  ['AdminCreateUser', adminCreateUser],
  ['AdminSetUserPassword', adminSetUserPassword],
  ['AdminResetUserPassword', adminResetUserPassword],
  ['AdminConfirmSignUp', adminConfirmSignUp],
  ['AdminGetUser', adminGetUser],
  ['AdminUpdateUserAttributes', adminUpdateUserAttributes],
  ['AdminDisableUser', adminDisableUser],
  ['AdminEnableUser', adminEnableUser],
  ['AdminUserGlobalSignOut', adminUserGlobalSignOut],
  ['AdminDeleteUser', adminDeleteUser],
  ['AdminGetDevice', adminGetDevice],
  ['AdminListDevices', adminListDevices],
  ['AdminForgetDevice', adminForgetDevice],
  ['AdminUpdateDeviceStatus', adminUpdateDeviceStatus],
  ['CreateGroup', createGroup],
  ['UpdateGroup', updateGroup],
  ['GetGroup', getGroup],
  ['DeleteGroup', deleteGroup],
  ['ListGroups', listGroups],
  ['AdminAddUserToGroup', adminAddUserToGroup],
  ['AdminRemoveUserFromGroup', adminRemoveUserFromGroup],
  ['AdminListGroupsForUser', adminListGroupsForUser],
  ['ListUsersInGroup', listUsersInGroup],
  ['ListUsers', listUsers],
  ['CreateUserPoolClient', createUserPoolClient],
  ['DescribeUserPoolClient', describeUserPoolClient],
  ['UpdateUserPoolClient', updateUserPoolClient],
  ['DeleteUserPoolClient', deleteUserPoolClient],
  ['ListUserPoolClients', listUserPoolClients],
  ['CreateIdentityProvider', createIdentityProvider],
  ['DescribeIdentityProvider', describeIdentityProvider],
  ['UpdateIdentityProvider', updateIdentityProvider],
  ['DeleteIdentityProvider', deleteIdentityProvider],
  ['ListIdentityProviders', listIdentityProviders],
  ['GetIdentityProviderByIdentifier', getIdentityProviderByIdentifier],
  ['GetSigningCertificate', getSigningCertificate],
  ['AdminLinkProviderForUser', adminLinkProviderForUser],
  ['AdminDisableProviderForUser', adminDisableProviderForUser],
  ['CreateResourceServer', createResourceServer],
  ['DescribeResourceServer', describeResourceServer],
  ['UpdateResourceServer', updateResourceServer],
  ['DeleteResourceServer', deleteResourceServer],
  ['ListResourceServers', listResourceServers],
  ['CreateUserPoolDomain', createUserPoolDomain],
  ['DescribeUserPoolDomain', describeUserPoolDomain],
  ['UpdateUserPoolDomain', updateUserPoolDomain],
  ['DeleteUserPoolDomain', deleteUserPoolDomain],
  ['DescribeUserPool', describeUserPool],
  ['GetUserPoolMfaConfig', getUserPoolMfaConfig],
])
