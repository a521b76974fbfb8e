/** Temporary credentials for AWS, in the shape that the AWS SDK takes as `credentials`. */
export interface AwsCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
  expiration: Date
  /** Of the person, or the guest, in the identity pool: `{region}:{uuid}`. */
  identityId: string
}
