// Which screen stands at which address, and the parts that screens of one slice lend to another.
import { Redirect, Route, Switch } from 'wouter'
import type { Company } from '#shared/company/company'
import { ClientDialog } from './clients/ClientDialog'
import { ClientScreen } from './clients/ClientScreen'
import { ClientsScreen } from './clients/ClientsScreen'
import { SettingsScreen } from './company/SettingsScreen'
import { EditorScreen } from './invoices/EditorScreen'
import { InvoiceScreen } from './invoices/InvoiceScreen'
import { InvoicesScreen } from './invoices/InvoicesScreen'
import { InvoiceTable } from './invoices/InvoiceTable'
import { InvoicePayments } from './payments/InvoicePayments'
import { PaymentDialog } from './payments/PaymentDialog'

interface RoutesProps {
  companies: readonly Company[]
  company: Company
}

export function Routes({ companies, company }: RoutesProps) {
  return (
    <Switch>
      <Route path="/invoices">
        <InvoicesScreen />
      </Route>
      <Route path="/invoices/:id/edit">
        {({ id }) => <EditorScreen key={id} id={id} companies={companies} ClientDialog={ClientDialog} />}
      </Route>
      <Route path="/invoices/:id">
        {({ id }) => <InvoiceScreen key={id} id={id} PaymentDialog={PaymentDialog} Payments={InvoicePayments} />}
      </Route>
      <Route path="/clients">
        <ClientsScreen />
      </Route>
      <Route path="/clients/:id">{({ id }) => <ClientScreen key={id} id={id} Invoices={InvoiceTable} />}</Route>
      <Route path="/settings">
        <SettingsScreen company={company} />
      </Route>
      <Route>
        <Redirect to="/invoices" replace />
      </Route>
    </Switch>
  )
}
