-- A branch and a company about safety calls (seed 004, C169–C173). What is agreed is about organisations, never about persons.
CREATE TABLE call_company (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  -- Of the workplace.
  address TEXT NOT NULL,
  -- Who speaks for the company.
  contact_id TEXT NOT NULL REFERENCES account (id),
  -- Nothing until it runs.
  activity_id TEXT REFERENCES call_activity (id),
  created_at TEXT NOT NULL,
  -- Either side may end it, from a day on which everybody still has somebody who calls.
  notice_side TEXT CHECK (notice_side IN ('branch', 'company')),
  notice_by TEXT REFERENCES account (id),
  noticed_on TEXT,
  ends_on TEXT,
  ended_on TEXT
);
CREATE INDEX call_company_of_organisation ON call_company (organisation_id);
CREATE INDEX call_company_contact ON call_company (contact_id);
-- Callers and leaders who come from the company; they go when it goes.
CREATE TABLE company_employee (
  company_id TEXT NOT NULL REFERENCES call_company (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (company_id, account_id)
);
CREATE INDEX company_employee_account ON company_employee (account_id);
-- The six steps of the start (C171); the fifth is done by signing and has no row.
CREATE TABLE company_step (
  company_id TEXT NOT NULL REFERENCES call_company (id),
  step TEXT NOT NULL CHECK (step IN ('considers', 'looks', 'dialogue', 'check', 'run')),
  side TEXT NOT NULL CHECK (side IN ('branch', 'company')),
  by_id TEXT NOT NULL REFERENCES account (id),
  done_on TEXT NOT NULL,
  -- What the company can offer.
  offer TEXT CHECK (offer IN ('own-leader', 'callers-only')),
  PRIMARY KEY (company_id, step)
);
-- What the national office said before anybody signed (C170).
CREATE TABLE company_check (
  company_id TEXT PRIMARY KEY REFERENCES call_company (id),
  contacted_on TEXT NOT NULL,
  said TEXT NOT NULL,
  -- Agreements that others have with the same company.
  others TEXT NOT NULL
);
-- Every version; a signed one is never changed.
CREATE TABLE company_agreement (
  company_id TEXT NOT NULL REFERENCES call_company (id),
  version INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('star', 'pairs', 'chain')),
  leader_side TEXT NOT NULL CHECK (leader_side IN ('branch', 'company')),
  leader_id TEXT REFERENCES account (id),
  -- In whole kroner a year.
  budget INTEGER NOT NULL CHECK (budget BETWEEN 0 AND 10000000),
  notice_weeks INTEGER NOT NULL CHECK (notice_weeks BETWEEN 1 AND 52),
  -- How often it was changed: whoever signs signs what they have read.
  edits INTEGER NOT NULL,
  written_on TEXT NOT NULL,
  branch_signer TEXT REFERENCES account (id),
  branch_signed_on TEXT,
  company_signer TEXT REFERENCES account (id),
  company_signed_on TEXT,
  PRIMARY KEY (company_id, version)
);
CREATE TABLE company_term (
  company_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  term TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (company_id, version, term),
  FOREIGN KEY (company_id, version) REFERENCES company_agreement (company_id, version)
);
-- What was spent of the budget line.
CREATE TABLE company_cost (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES call_company (id),
  on_day TEXT NOT NULL,
  kroner INTEGER NOT NULL CHECK (kroner BETWEEN 1 AND 10000000),
  what TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id)
);
CREATE INDEX company_cost_of_company ON company_cost (company_id, on_day);
