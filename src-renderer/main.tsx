// The entry of the screens.
import '@fontsource-variable/inter'
import './kit/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app'

// The content security policy forbids making code from text; without this zod would try.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
