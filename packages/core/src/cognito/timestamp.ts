/**
 * The moment as Cognito signs it: `Sat Nov 1 09:05:07 UTC 2026`, in English and UTC, the day not padded.
 *
 * @param now epoch milliseconds.
 */
export function timestamp(now: number): string {
  const [weekday, day, month, year, time] = new Date(now).toUTCString().split(/,? /)
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`
}
