-- What each passing-on was for, who gave, and on whose consents it stands.
ALTER TABLE disclosure ADD COLUMN purpose TEXT NOT NULL DEFAULT 'matching'
  CHECK (purpose IN ('passing-on', 'matching', 'first-contact', 'follow-up'));
ALTER TABLE disclosure ADD COLUMN giver_id TEXT REFERENCES organisation (id);
CREATE TABLE disclosure_consent (
  disclosure_id TEXT NOT NULL REFERENCES disclosure (id) ON DELETE CASCADE,
  consent_id TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  PRIMARY KEY (disclosure_id, consent_id)
);
CREATE INDEX disclosure_consent_of_consent ON disclosure_consent (consent_id);
UPDATE disclosure SET purpose = 'passing-on' WHERE holder = 'municipality';
UPDATE disclosure SET purpose = 'first-contact' WHERE holder = 'volunteer';
UPDATE disclosure SET purpose = 'follow-up' WHERE holder = 'branch' AND fields LIKE '%first-name%';
UPDATE disclosure SET giver_id = CASE holder
  WHEN 'volunteer' THEN (SELECT organisation_id FROM household WHERE household.id = disclosure.household_id)
  WHEN 'branch' THEN (SELECT MIN(municipality_id) FROM consent WHERE consent.household_id = disclosure.household_id)
  END;
INSERT INTO disclosure_consent (disclosure_id, consent_id)
SELECT disclosure.id, consent.id FROM disclosure JOIN consent ON consent.household_id = disclosure.household_id
  AND consent.purpose = CASE disclosure.purpose WHEN 'follow-up' THEN 'follow-up' ELSE 'match' END
  AND consent.given_at <= disclosure.from_at;
-- Orders to delete what somebody may hold outside: one open at a time for each household and account.
CREATE TABLE recall (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  holder TEXT NOT NULL CHECK (holder IN ('municipality', 'branch', 'volunteer')),
  match_id TEXT REFERENCES pairing (id),
  cause TEXT NOT NULL CHECK (cause IN ('contact-made', 'timed-out', 'closed', 'withdrawn', 'expired', 'erased')),
  seen_at TEXT NOT NULL,
  ordered_at TEXT NOT NULL,
  reminders INTEGER NOT NULL DEFAULT 0,
  escalated_at TEXT,
  closed_at TEXT,
  closed_by TEXT,
  outcome TEXT CHECK (outcome IN ('deleted', 'told', 'unreachable', 'opened-again'))
);
CREATE UNIQUE INDEX recall_one_open ON recall (household_id, account_id) WHERE closed_at IS NULL;
CREATE INDEX recall_of_household ON recall (household_id);
CREATE INDEX recall_open_of_account ON recall (account_id) WHERE closed_at IS NULL;
CREATE INDEX recall_escalated ON recall (organisation_id) WHERE closed_at IS NULL AND escalated_at IS NOT NULL;
CREATE INDEX recall_waiting ON recall (ordered_at) WHERE closed_at IS NULL AND escalated_at IS NULL;
