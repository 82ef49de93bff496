-- Who is reminded of what, and when, where an activity has chosen otherwise than is usual.
CREATE TABLE reminder_rule (
  activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  occasion TEXT NOT NULL,
  reader TEXT NOT NULL CHECK (reader IN ('volunteer', 'leaders')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 90),
  every_days INTEGER NOT NULL CHECK (every_days BETWEEN 0 AND 30),
  channel TEXT NOT NULL CHECK (channel IN ('page', 'mail', 'sms')),
  PRIMARY KEY (activity_id, occasion, reader)
);
-- The hours of the evening and the morning between which nobody is reminded.
CREATE TABLE reminder_quiet (
  activity_id TEXT PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
  from_hour INTEGER NOT NULL CHECK (from_hour BETWEEN 17 AND 24),
  until_hour INTEGER NOT NULL CHECK (until_hour BETWEEN 5 AND 12)
);
-- Nobody is reminded twice of the same, whatever becomes of the rules.
CREATE TABLE reminder_sent (
  match_id TEXT NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
  occasion TEXT NOT NULL,
  reader TEXT NOT NULL,
  anchor TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (match_id, occasion, reader, anchor, number)
);
-- What is open is looked at once; that sets its next deadline.
INSERT INTO timer (kind, subject, fire_at, next_at)
SELECT 'match-reminders', id, changed_at, changed_at FROM pairing WHERE ended_at IS NULL;
