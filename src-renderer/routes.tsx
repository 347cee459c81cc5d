// Which screen stands at which address, and the parts that screens of one slice lend to another.
import { Redirect, Route, Switch } from 'wouter'
import type { Company } from '#shared/company/company'
import type { Invoice } from '#shared/invoices/contract'
import { ClientDialog } from './clients/ClientDialog'
import { ClientScreen } from './clients/ClientScreen'
import { ClientsScreen } from './clients/ClientsScreen'
import { SettingsScreen } from './company/SettingsScreen'
import { CycleScreen } from './cycle/CycleScreen'
import { InvoiceAttributions } from './cycle/InvoiceAttributions'
import { ProjectGenerate } from './cycle/ProjectGenerate'
import { ExchangeRatesSection } from './exchange-rates/ExchangeRatesSection'
import { ExpensesScreen, ExpenseTable } from './expenses/ExpensesScreen'
import { EditorScreen } from './invoices/EditorScreen'
import { InvoiceScreen } from './invoices/InvoiceScreen'
import { InvoicesScreen } from './invoices/InvoicesScreen'
import { InvoiceTable } from './invoices/InvoiceTable'
import { NewDocumentDialog } from './invoices/NewDocumentDialog'
import { unitName, unitOptionsWith } from './invoices/units'
import { useNewDraft } from './invoices/use-new-draft'
import { BatchMailDialog } from './mail/BatchMailDialog'
import { InvoiceMail } from './mail/InvoiceMail'
import { MailScreen } from './mail/MailScreen'
import { MailSettings } from './mail/MailSettings'
import { SendDialog } from './mail/SendDialog'
import { ClientOpportunities } from './opportunities/ClientOpportunities'
import { OpportunitiesScreen } from './opportunities/OpportunitiesScreen'
import { OpportunityLink } from './opportunities/OpportunityLink'
import { OpportunityScreen } from './opportunities/OpportunityScreen'
import { InvoicePayments } from './payments/InvoicePayments'
import { moneyDialogs } from './payments/money-dialogs'
import { PaymentsScreen } from './payments/PaymentsScreen'
import { Assignees } from './people/Assignees'
import { PeopleSection } from './people/PeopleSection'
import { RolesSection } from './people/RolesSection'
import { PipelinesSection } from './pipelines/PipelinesSection'
import { ProductsScreen } from './products/ProductsScreen'
import { ProjectScreen } from './projects/ProjectScreen'
import { ProjectsScreen } from './projects/ProjectsScreen'
import { ScheduleDialog } from './projects/ScheduleDialog'
import { ProgressiveSection } from './proposals/ProgressiveSection'
import { ProposalEditorScreen } from './proposals/ProposalEditorScreen'
import { ProposalScreen } from './proposals/ProposalScreen'
import { ProposalsScreen } from './proposals/ProposalsScreen'
import { ProposalsTab } from './proposals/ProposalsTab'
import { CustomFieldsSection } from './records/CustomFieldsSection'
import { RecordSections } from './records/RecordSections'
import { RecurringOverview } from './recurring/RecurringOverview'
import { RecurringScreen } from './recurring/RecurringScreen'
import { InvoiceReminders } from './reminders/InvoiceReminders'
import { LadderSection } from './reminders/LadderSection'
import { RemindersPane } from './reminders/RemindersPane'
import { OpenItems } from './statements/OpenItems'
import { StatementView } from './statements/StatementView'
import { EntryTable } from './time-entries/EntryTable'
import { TimeScreen } from './time-entries/TimeScreen'
import { ApprovalsScreen } from './timesheets/ApprovalsScreen'

interface RoutesProps {
  companies: readonly Company[]
  company: Company
}

export function Routes({ companies, company }: RoutesProps) {
  const createDraft = useNewDraft()
  const products = { unitName, unitOptions: unitOptionsWith, currency: company.currency }
  return (
    <Switch>
      <Route path="/invoices">
        <InvoicesScreen BatchMail={BatchMailDialog} />
      </Route>
      <Route path="/invoices/:id/edit">
        {({ id }) => <EditorScreen key={id} id={id} companies={companies} ClientDialog={ClientDialog} />}
      </Route>
      <Route path="/invoices/:id">
        {({ id }) => (
          <InvoiceScreen
            key={id}
            id={id}
            money={moneyDialogs}
            SendDialog={SendDialog}
            Payments={InvoicePayments}
            Mail={MailOfInvoice}
            Work={InvoiceAttributions}
            Record={RecordSections}
            Opportunity={OpportunityLink}
          />
        )}
      </Route>
      <Route path="/clients">
        <ClientsScreen />
      </Route>
      <Route path="/clients/:id">
        {({ id }) => (
          <ClientScreen
            key={id}
            id={id}
            Invoices={DocumentsOfClient}
            Assignees={Assignees}
            OpenItems={OpenItems}
            Statement={StatementView}
            Proposals={ProposalsTab}
            Record={RecordSections}
            Opportunities={ClientOpportunities}
            onNewInvoice={createDraft}
          />
        )}
      </Route>
      <Route path="/mail">
        <MailScreen RemindersPane={RemindersPane} />
      </Route>
      <Route path="/products/:id?">
        {({ id }) => <ProductsScreen {...products} Record={RecordSections} {...(id ? { openId: id } : {})} />}
      </Route>
      <Route path="/recurring">
        <RecurringOverview />
      </Route>
      <Route path="/recurring/:id">{({ id }) => <RecurringScreen key={id} id={id} />}</Route>
      <Route path="/opportunities">
        <OpportunitiesScreen />
      </Route>
      <Route path="/opportunities/:id">
        {({ id }) => <OpportunityScreen key={id} id={id} companies={companies} Record={RecordSections} />}
      </Route>
      <Route path="/proposals">
        <ProposalsScreen />
      </Route>
      <Route path="/proposals/:id/edit">
        {({ id }) => <ProposalEditorScreen key={id} id={id} companies={companies} ClientDialog={ClientDialog} />}
      </Route>
      <Route path="/proposals/:id">
        {({ id }) => <ProposalScreen key={id} id={id} Record={RecordSections} Opportunity={OpportunityLink} />}
      </Route>
      <Route path="/cycle">
        <CycleScreen Schedules={ScheduleDialog} Freeform={NewDocumentDialog} />
      </Route>
      <Route path="/projects">
        <ProjectsScreen />
      </Route>
      <Route path="/projects/:id">
        {({ id }) => (
          <ProjectScreen key={id} id={id} Time={EntryTable} Expenses={ExpenseTable} Generate={ProjectGenerate} Proposals={ProposalsTab} />
        )}
      </Route>
      <Route path="/time">
        <TimeScreen />
      </Route>
      <Route path="/expenses">
        <ExpensesScreen />
      </Route>
      <Route path="/approvals">
        <ApprovalsScreen />
      </Route>
      <Route path="/payments/:id?">{({ id }) => <PaymentsScreen {...(id ? { openId: id } : {})} Record={RecordSections} />}</Route>
      <Route path="/settings">
        <SettingsScreen
          companies={companies}
          company={company}
          ExchangeRates={ExchangeRatesSection}
          CustomFields={CustomFieldsSection}
          Projects={ProgressiveSection}
          MailSettings={MailAndReminders}
          People={PeopleSection}
          Roles={RolesSection}
          Pipelines={PipelinesSection}
        />
      </Route>
      <Route>
        <Redirect to="/invoices" replace />
      </Route>
    </Switch>
  )
}

function DocumentsOfClient({ clientId }: { clientId: string }) {
  return <InvoiceTable clientId={clientId} BatchMail={BatchMailDialog} />
}

function MailOfInvoice({ invoice }: { invoice: Invoice }) {
  return <InvoiceMail invoice={invoice} Reminders={InvoiceReminders} />
}

function MailAndReminders({ companyId }: { companyId: string }) {
  return (
    <>
      <MailSettings companyId={companyId} />
      <LadderSection companyId={companyId} />
    </>
  )
}
