import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SignUpForm } from './SignUpForm.tsx';
import { SponsorList } from './SponsorList.tsx';
import './style.css';

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <main>
        <SignUpForm />
        <SponsorList />
      </main>
    </QueryClientProvider>
  </StrictMode>,
);
