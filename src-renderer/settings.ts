// Comes before everything else: the content security policy forbids making code from text, and zod would try as soon as it is loaded.
import { z } from 'zod'

z.config({ jitless: true })
