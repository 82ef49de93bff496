-- Safety calls (seed 004, C162–C174). Every number is chosen by the activity; the defaults stand in CallTimes.
CREATE TABLE call_activity (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('star', 'pairs', 'chain')),
  -- A chain begins at one time of the day, in minutes after midnight in Copenhagen.
  chain_clock INTEGER CHECK (chain_clock BETWEEN 0 AND 1439),
  report_minutes INTEGER NOT NULL CHECK (report_minutes BETWEEN 5 AND 120),
  retries INTEGER NOT NULL CHECK (retries BETWEEN 0 AND 3),
  retry_minutes INTEGER NOT NULL CHECK (retry_minutes BETWEEN 1 AND 60),
  take_minutes INTEGER NOT NULL CHECK (take_minutes BETWEEN 1 AND 60),
  find_minutes INTEGER NOT NULL CHECK (find_minutes BETWEEN 10 AND 240),
  chain_minutes INTEGER NOT NULL CHECK (chain_minutes BETWEEN 15 AND 240),
  -- Rounds are made up to this day.
  planned_until TEXT,
  created_at TEXT NOT NULL,
  ended_on TEXT
);
CREATE INDEX call_activity_of_organisation ON call_activity (organisation_id);
-- Who is told, in this order, until one of them says "I have it".
CREATE TABLE call_leader (
  activity_id TEXT NOT NULL REFERENCES call_activity (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  place INTEGER NOT NULL,
  -- Where those who call reach them.
  sealed_phone BLOB,
  PRIMARY KEY (activity_id, account_id)
);
CREATE INDEX call_leader_account ON call_leader (account_id);
CREATE TABLE person_called (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES call_activity (id),
  sealed_name BLOB,
  sealed_phone BLOB,
  sealed_address BLOB,
  -- The agreed time, in minutes after midnight in Copenhagen.
  clock INTEGER NOT NULL CHECK (clock BETWEEN 0 AND 1439),
  -- In a chain: who is called first, second …
  place INTEGER NOT NULL DEFAULT 0,
  -- In a chain: when they met those who call on.
  met_chain_on TEXT,
  consented_on TEXT NOT NULL,
  begins_on TEXT NOT NULL,
  -- From the first meeting with a caller on somebody is called every day, also when no caller is left.
  first_met_on TEXT,
  ended_on TEXT,
  ended_why TEXT CHECK (ended_why IN ('wish', 'moved', 'died', 'withdrawn', 'activity')),
  link_hash TEXT UNIQUE,
  created_at TEXT NOT NULL
);
CREATE INDEX person_called_of_activity ON person_called (activity_id);
-- Whom leaders call when nobody answers, one at a time.
CREATE TABLE key_contact (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person_called (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('relative', 'home-care', 'neighbour', 'other')),
  has_access INTEGER NOT NULL CHECK (has_access IN (0, 1)),
  sealed_name BLOB,
  sealed_phone BLOB
);
CREATE INDEX key_contact_of_person ON key_contact (person_id, place);
CREATE TABLE call_caller (
  activity_id TEXT NOT NULL REFERENCES call_activity (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  -- Bit 0 is Monday.
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  -- The number that rings at those who are called.
  sealed_phone BLOB,
  begun_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (activity_id, account_id)
);
CREATE INDEX call_caller_account ON call_caller (account_id);
-- Up to three share a call, and each has met the person before the first one (C165, C166).
CREATE TABLE call_acquaintance (
  person_id TEXT NOT NULL REFERENCES person_called (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 3),
  -- Nothing while the meeting is still to be held.
  met_on TEXT,
  PRIMARY KEY (person_id, account_id),
  UNIQUE (person_id, place)
);
CREATE INDEX call_acquaintance_account ON call_acquaintance (account_id);
-- Every pause ends on a day, has a reason, and two people know of it (C174).
CREATE TABLE person_pause (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person_called (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('holiday', 'hospital', 'visit', 'other')),
  -- Who said so: the person, a relative, home care.
  told_by TEXT NOT NULL CHECK (told_by IN ('person', 'relative', 'home-care')),
  -- The leader who noted it; nothing when it came by the private link.
  noted_by TEXT REFERENCES account (id),
  -- The leader who has seen one that came by the private link.
  seen_by TEXT REFERENCES account (id),
  created_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX person_pause_of_person ON person_pause (person_id, until_on);
CREATE TABLE caller_absence (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES call_activity (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX caller_absence_of_activity ON caller_absence (activity_id, until_on);
-- One person on one day; or the round of a chain on one day; or the canary, which nobody ever answers.
CREATE TABLE call_duty (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES call_activity (id),
  -- The person, or the activity for its chain, or 'canary'.
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'chain', 'canary')),
  person_id TEXT REFERENCES person_called (id),
  on_day TEXT NOT NULL,
  agreed_at TEXT NOT NULL,
  caller_id TEXT REFERENCES account (id),
  -- Chosen by people for this day: plans leave it.
  is_swapped INTEGER NOT NULL DEFAULT 0 CHECK (is_swapped IN (0, 1)),
  phase TEXT NOT NULL,
  next_at TEXT,
  retry_at TEXT,
  holder_id TEXT REFERENCES account (id),
  contact INTEGER,
  trouble TEXT,
  is_reminded INTEGER NOT NULL DEFAULT 0 CHECK (is_reminded IN (0, 1)),
  retries INTEGER NOT NULL DEFAULT 0,
  step INTEGER NOT NULL DEFAULT 0,
  round INTEGER NOT NULL DEFAULT 0,
  -- Of a chain: the place that it was last known to have reached.
  reached INTEGER NOT NULL DEFAULT 0,
  -- How many steps there have been; each is counted once.
  steps INTEGER NOT NULL DEFAULT 0,
  alerted_at TEXT,
  taken_at TEXT,
  -- Minutes from the first alert until a human had it.
  taken_minutes INTEGER,
  closed_at TEXT,
  UNIQUE (activity_id, on_day, subject)
);
CREATE INDEX call_duty_of_caller ON call_duty (caller_id, on_day);
CREATE INDEX call_duty_of_person ON call_duty (person_id, on_day);
CREATE INDEX call_duty_open ON call_duty (activity_id, phase) WHERE trouble IS NOT NULL AND closed_at IS NULL;
-- Every call and every step: who, when, what.
CREATE TABLE call_step (
  duty_id TEXT NOT NULL REFERENCES call_duty (id),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  by_id TEXT REFERENCES account (id),
  to_id TEXT REFERENCES account (id),
  contact INTEGER,
  word TEXT,
  PRIMARY KEY (duty_id, number)
);
-- To whom an alert could not be sent is shown on every board: few among a year of steps.
CREATE INDEX call_step_unsent ON call_step (at) WHERE kind = 'unsent';
-- What was found out, in words. The key is that of the person, or of the activity where it is about a chain.
CREATE TABLE call_note (
  id TEXT PRIMARY KEY,
  duty_id TEXT NOT NULL REFERENCES call_duty (id),
  subject TEXT NOT NULL,
  by_id TEXT REFERENCES account (id),
  at TEXT NOT NULL,
  sealed_words BLOB
);
CREATE INDEX call_note_of_duty ON call_note (duty_id);
-- Who is asked to call in somebody's place; the duty stays where it is until they say yes.
CREATE TABLE call_swap (
  duty_id TEXT NOT NULL REFERENCES call_duty (id),
  to_id TEXT NOT NULL REFERENCES account (id),
  from_id TEXT NOT NULL REFERENCES account (id),
  asked_at TEXT NOT NULL,
  answered_at TEXT,
  PRIMARY KEY (duty_id, to_id)
);
CREATE INDEX call_swap_asked ON call_swap (to_id);
-- What is left of the log when its time is over: how many, of nobody.
CREATE TABLE call_count (
  activity_id TEXT NOT NULL REFERENCES call_activity (id),
  month TEXT NOT NULL,
  calls INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  escalated INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  taken_minutes INTEGER NOT NULL,
  PRIMARY KEY (activity_id, month)
);
-- Alerts of a matter that is in good hands are withdrawn.
CREATE INDEX letter_waiting_alert ON letter (path, account_id) WHERE kind = 'call-alert' AND state = 'waiting';
-- Whose inbox the canary of every activity reaches every day.
CREATE TABLE call_canary (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  account_id TEXT NOT NULL REFERENCES account (id)
);
-- The channel that would not have it for good: an alert is dead when no other is left.
ALTER TABLE letter ADD COLUMN refused_by TEXT CHECK (refused_by IN ('mail', 'sms'));
-- Goes that way as well, once the first has it: when nobody on the whole list has taken a call.
ALTER TABLE letter ADD COLUMN also_by TEXT CHECK (also_by IN ('mail', 'sms'));
-- Letters of one reader go in their order: which of them is the oldest that waits is asked at every round.
CREATE INDEX letter_waiting_of_account ON letter (account_id, channel, created_at) WHERE state = 'waiting';
