-- Who steps in for whom, from one day to another; what the absent one sees, the deputy sees meanwhile.
CREATE TABLE coverage (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL CHECK (role IN ('leader', 'caseworker')),
  absent_id TEXT NOT NULL REFERENCES account (id),
  deputy_id TEXT NOT NULL REFERENCES account (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX coverage_of_deputy ON coverage (deputy_id, organisation_id);
CREATE INDEX coverage_of_organisation ON coverage (organisation_id, until_on);
