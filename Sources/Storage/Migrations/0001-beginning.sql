-- Organisations, activities and who may send to them.
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('branch', 'municipality', 'association')),
  name TEXT NOT NULL,
  phone TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
);
CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  volunteer_name TEXT NOT NULL,
  reflection_days INTEGER NOT NULL DEFAULT 3 CHECK (reflection_days BETWEEN 1 AND 30),
  keep_months INTEGER NOT NULL DEFAULT 6 CHECK (keep_months BETWEEN 1 AND 24),
  contact_name TEXT NOT NULL DEFAULT '',
  contact_phone TEXT NOT NULL DEFAULT '',
  premises TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
);
CREATE INDEX activity_of_organisation ON activity (organisation_id);
CREATE TABLE sending (
  municipality_id TEXT NOT NULL REFERENCES organisation (id),
  activity_id TEXT NOT NULL REFERENCES activity (id),
  PRIMARY KEY (municipality_id, activity_id)
);
-- Households: newcomers and volunteers, one person or a family.
CREATE TABLE household (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  activity_id TEXT NOT NULL REFERENCES activity (id),
  side TEXT NOT NULL CHECK (side IN ('newcomer', 'volunteer')),
  reference TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'family')),
  gender TEXT CHECK (gender IN ('woman', 'man', 'other')),
  name TEXT,
  sort_key BLOB NOT NULL,
  language TEXT NOT NULL,
  children TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL DEFAULT '',
  interests TEXT NOT NULL DEFAULT '',
  hopes TEXT NOT NULL DEFAULT '',
  times TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  latitude REAL,
  longitude REAL,
  gender_wish TEXT NOT NULL DEFAULT 'prefer' CHECK (gender_wish IN ('any', 'prefer', 'require')),
  reach_km INTEGER NOT NULL DEFAULT 20 CHECK (reach_km BETWEEN 1 AND 200),
  capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 5),
  age_band TEXT NOT NULL DEFAULT '',
  education TEXT NOT NULL DEFAULT '',
  own_words TEXT NOT NULL DEFAULT '',
  own_words_language TEXT NOT NULL DEFAULT 'da',
  shown TEXT NOT NULL DEFAULT 'age children interests own-words',
  interviewed_on TEXT,
  agreement_on TEXT,
  guidelines_on TEXT,
  waiting_since TEXT,
  paused_on TEXT,
  ended_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
);
CREATE INDEX household_by_name ON household (organisation_id, side, sort_key, id);
CREATE INDEX household_by_waiting ON household (organisation_id, side, waiting_since, id, ended_on, paused_on);
CREATE INDEX household_of_activity ON household (activity_id, side);
CREATE TABLE adult (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  certificate_on TEXT,
  UNIQUE (household_id, position)
);
CREATE TABLE contact (
  household_id TEXT PRIMARY KEY REFERENCES household (id) ON DELETE CASCADE,
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT ''
);
CREATE TABLE kept_contact (
  household_id TEXT PRIMARY KEY REFERENCES household (id) ON DELETE CASCADE,
  first_name TEXT NOT NULL,
  phone TEXT NOT NULL,
  kept_at TEXT NOT NULL
);
CREATE TABLE talk (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  on_day TEXT NOT NULL,
  by_account_id TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  told_waiting INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
CREATE INDEX talk_of_household ON talk (household_id);
-- Accounts and access.
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'da',
  created_at TEXT NOT NULL,
  disabled_at TEXT
);
CREATE TABLE membership (
  account_id TEXT NOT NULL REFERENCES account (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL CHECK (role IN ('leader', 'board', 'volunteer', 'caseworker', 'coordinator', 'consultant', 'administrator')),
  household_id TEXT REFERENCES household (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (account_id, organisation_id, role)
);
CREATE INDEX membership_of_organisation ON membership (organisation_id, role);
CREATE INDEX membership_of_household ON membership (household_id);
CREATE TABLE sign_in (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  code_hash TEXT NOT NULL,
  link_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  used_at TEXT
);
CREATE INDEX sign_in_of_account ON sign_in (account_id, created_at);
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  created_at TEXT NOT NULL,
  seen_on TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  is_short INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX session_of_account ON session (account_id);
CREATE TABLE newcomer_link (
  token_hash TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX newcomer_link_of_household ON newcomer_link (household_id);
CREATE TABLE access_log (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  reader TEXT NOT NULL,
  deed TEXT NOT NULL,
  household_id TEXT,
  match_id TEXT,
  why TEXT NOT NULL DEFAULT ''
);
CREATE INDEX access_log_of_household ON access_log (household_id, at);
-- Letters wait here; nobody carries them out yet.
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX letter_of_account ON letter (account_id, created_at);
-- Consent.
CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  adult_id TEXT NOT NULL REFERENCES adult (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('match', 'follow-up')),
  municipality_part INTEGER NOT NULL,
  volunteer_part INTEGER NOT NULL,
  fields TEXT NOT NULL,
  activity_id TEXT NOT NULL REFERENCES activity (id),
  municipality_id TEXT REFERENCES organisation (id),
  keep_until TEXT NOT NULL,
  wording TEXT NOT NULL,
  language TEXT NOT NULL,
  was_draft_reading INTEGER NOT NULL DEFAULT 0,
  interpreter TEXT NOT NULL DEFAULT '',
  how TEXT NOT NULL CHECK (how IN ('paper', 'screen', 'spoken')),
  witness_account_id TEXT,
  given_at TEXT NOT NULL,
  contact_ended_at TEXT,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_how TEXT
);
CREATE INDEX consent_of_household ON consent (household_id, purpose);
CREATE INDEX consent_ending ON consent (activity_id, keep_until)
  WHERE purpose = 'match' AND withdrawn_at IS NULL AND contact_ended_at IS NULL;
CREATE TABLE approved_wording (
  wording TEXT NOT NULL,
  language TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  PRIMARY KEY (wording, language)
);
CREATE TABLE disclosure (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  holder TEXT NOT NULL CHECK (holder IN ('municipality', 'branch', 'volunteer')),
  holder_id TEXT NOT NULL,
  match_id TEXT,
  fields TEXT NOT NULL,
  from_at TEXT NOT NULL,
  until_at TEXT,
  erase_by TEXT
);
CREATE INDEX disclosure_of_household ON disclosure (household_id);
CREATE INDEX disclosure_of_match ON disclosure (match_id);
-- The contact and consent form.
CREATE TABLE intake_form (
  id TEXT PRIMARY KEY,
  municipality_id TEXT NOT NULL REFERENCES organisation (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  activity_id TEXT REFERENCES activity (id),
  household_id TEXT REFERENCES household (id) ON DELETE SET NULL,
  fields TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  sent_at TEXT,
  received_at TEXT,
  received_by TEXT,
  replay_key TEXT NOT NULL UNIQUE
);
CREATE INDEX intake_form_of_municipality ON intake_form (municipality_id, saved_at);
CREATE INDEX intake_form_of_household ON intake_form (household_id);
-- The life of a match.
CREATE TABLE pairing (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  activity_id TEXT NOT NULL REFERENCES activity (id),
  volunteer_id TEXT NOT NULL REFERENCES household (id),
  newcomer_id TEXT NOT NULL REFERENCES household (id),
  state TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  score INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  volunteer_due TEXT,
  newcomer_due TEXT,
  volunteer_told_at TEXT,
  volunteer_seen_at TEXT,
  newcomer_told_at TEXT,
  newcomer_seen_at TEXT,
  newcomer_wants_call INTEGER NOT NULL DEFAULT 0,
  meeting_form TEXT,
  meeting_place TEXT NOT NULL DEFAULT '',
  meeting_at TEXT NOT NULL DEFAULT '',
  meeting_on TEXT,
  contact_opened_at TEXT,
  contact_until TEXT,
  contact_made_at TEXT,
  cannot_reach_at TEXT,
  volunteer_goes_on INTEGER,
  newcomer_goes_on INTEGER,
  ending TEXT,
  ended_at TEXT,
  ended_by TEXT,
  asked_about_new INTEGER NOT NULL DEFAULT 0,
  waited_days INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX pairing_one_open_per_newcomer ON pairing (newcomer_id) WHERE ended_at IS NULL;
CREATE INDEX pairing_of_volunteer ON pairing (volunteer_id, ended_at);
CREATE INDEX pairing_of_newcomer ON pairing (newcomer_id);
CREATE INDEX pairing_open ON pairing (organisation_id, state) WHERE ended_at IS NULL;
CREATE INDEX pairing_by_change ON pairing (organisation_id, changed_at);
CREATE INDEX pairing_of_activity ON pairing (activity_id, created_at);
CREATE TABLE pairing_event (
  id TEXT PRIMARY KEY,
  match_id TEXT NOT NULL REFERENCES pairing (id),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  for_whom TEXT NOT NULL,
  how TEXT NOT NULL,
  told_on TEXT,
  what TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  before TEXT NOT NULL DEFAULT '',
  undone_at TEXT
);
CREATE INDEX pairing_event_of_match ON pairing_event (match_id, id);
CREATE TABLE kept_apart (
  volunteer_id TEXT NOT NULL REFERENCES household (id),
  newcomer_id TEXT NOT NULL REFERENCES household (id),
  match_id TEXT REFERENCES pairing (id),
  since TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT,
  PRIMARY KEY (volunteer_id, newcomer_id)
);
CREATE TABLE follow_up (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  match_id TEXT NOT NULL REFERENCES pairing (id),
  side TEXT NOT NULL CHECK (side IN ('volunteer', 'newcomer')),
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('first', 'little-known', 'extra')),
  done_at TEXT,
  done_by TEXT,
  how TEXT,
  going TEXT CHECK (going IN ('well', 'unsure', 'badly', 'not-reached')),
  note TEXT NOT NULL DEFAULT '',
  dropped_at TEXT
);
CREATE INDEX follow_up_due ON follow_up (organisation_id, due_on) WHERE done_at IS NULL AND dropped_at IS NULL;
CREATE INDEX follow_up_of_match ON follow_up (match_id);
-- Which of the co-leaders has taken a task of Today.
CREATE TABLE task_claim (
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  task TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  PRIMARY KEY (organisation_id, task)
);
