-- Deadlines that wait: what is to be done, for whom, and when. One of each kind for each subject; gone when it is done.
CREATE TABLE timer (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  fire_at TEXT NOT NULL,
  -- As `fire_at`, or later when it has failed.
  next_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  lease_until TEXT,
  PRIMARY KEY (kind, subject)
);
CREATE INDEX timer_due ON timer (next_at);
CREATE INDEX timer_of_subject ON timer (subject, fire_at, kind);
-- The latest moment at which anybody has looked: a clock that is set back makes nothing undue.
CREATE TABLE timer_clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  at TEXT NOT NULL
);
