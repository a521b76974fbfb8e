import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')

if (root) {
  createRoot(root).render(
    <form method="post">
      <h1>Sign in</h1>
      <label>
        Email
        <input type="email" name="username" autoComplete="username" required />
      </label>
      <label>
        Password
        <input type="password" name="password" autoComplete="current-password" required />
      </label>
      <button type="submit">Sign in</button>
    </form>,
  )
}
