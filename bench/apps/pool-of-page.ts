export interface PageOfPool {
  region: string
  userPoolId: string
  clientId: string
  endpoint: string
}

/** Where the page's user pool answers: the bench writes it into the address. */
export function poolOfPage(): PageOfPool {
  const query = new URLSearchParams(location.search)
  return {
    region: query.get('region') ?? 'eu-west-1',
    userPoolId: query.get('userPoolId') ?? 'eu-west-1_Example00',
    clientId: query.get('clientId') ?? 'example',
    endpoint: query.get('endpoint') ?? location.origin,
  }
}
