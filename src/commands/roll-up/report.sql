-- The report's tables, in plain SQL. Views whose names begin with "raw_" show small groups: for further work, not for showing.
--
-- What is hidden in the views that begin with "shown_":
-- - a class of one to four people, and with it the next larger ones until those hidden are five people or more, so that a
--   row's total gives none away;
-- - a mean or a share that rests on fewer than five people, or that fewer than five people make different from 0 or 1.
-- What is not: differences between tables (who has not tried an objective has answered none of its questions), between this
-- roll-up and another one, and whatever you filter or cross yourself. The tables in shown/ are safe against the first, and
-- with --before against the second.

-- People by class; in each row every person stands in one class.
CREATE VIEW raw_margins AS
SELECT 'role' AS margin, role AS class, count(*) AS people FROM persons GROUP BY role
UNION ALL
SELECT 'outcome', outcome, count(*) FROM persons GROUP BY outcome
UNION ALL
SELECT 'objective:' || module || '/' || objective, stage, count(*)
FROM objectives GROUP BY module, objective, stage
UNION ALL
-- Of a question with several keys the chosen wrong options stand together.
SELECT
  'item:' || item || '@' || CAST(rev AS VARCHAR),
  CASE WHEN score = 1 THEN 'right' WHEN options IS NULL THEN 'wrong' ELSE 'chose:' || options END,
  count(*)
FROM answers GROUP BY 1, 2
UNION ALL
SELECT
  'item:' || i.item || '@' || CAST(i.rev AS VARCHAR),
  'none',
  (SELECT count(*) FROM persons) - count(a.person)
FROM items i LEFT JOIN answers a ON a.item = i.item AND a.rev = i.rev
GROUP BY i.item, i.rev
UNION ALL
SELECT 'sat:' || instrument, side, count(DISTINCT person) FROM views GROUP BY instrument, side
UNION ALL
SELECT
  'sat:' || i.instrument,
  'none',
  (SELECT count(*) FROM persons) - (SELECT count(DISTINCT v.person) FROM views v WHERE v.instrument = i.instrument)
FROM (SELECT DISTINCT instrument FROM views) i;

CREATE VIEW shown_margins AS
SELECT
  margin,
  class,
  CASE WHEN smallest < 5 AND before < 5 THEN NULL ELSE people END AS people
FROM (
  SELECT
    margin,
    class,
    people,
    min(people) OVER (PARTITION BY margin) AS smallest,
    coalesce(sum(people) OVER (
      PARTITION BY margin ORDER BY people, class ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS before
  FROM raw_margins
  WHERE people > 0
) AS ordered;

-- Items: facility is the share of right first answers; discrimination is the corrected point-biserial correlation, with the
-- share of right ones among somebody's other first answers (five at least), of ten people at least.
CREATE VIEW raw_items AS
SELECT
  i.item,
  i.rev,
  i.module,
  count(a.person) AS answered,
  sum(CASE WHEN a.score = 1 THEN 1 ELSE 0 END) AS right_answers,
  avg(CASE WHEN a.score = 1 THEN 1.0 WHEN a.score < 1 THEN 0.0 END) AS facility,
  CASE WHEN count(r.share) >= 10 AND min(r.own) < max(r.own) AND min(r.share) < max(r.share)
    THEN corr(r.own, r.share) END AS discrimination
FROM items i
LEFT JOIN answers a ON a.item = i.item AND a.rev = i.rev
LEFT JOIN (
  SELECT
    a.person,
    a.item,
    a.rev,
    CASE WHEN a.score = 1 THEN 1.0 ELSE 0.0 END AS own,
    (t.right_answers - CASE WHEN a.score = 1 THEN 1.0 ELSE 0.0 END) / (t.answered - 1) AS share
  FROM answers a
  JOIN (
    SELECT person, count(*) AS answered, sum(CASE WHEN score = 1 THEN 1.0 ELSE 0.0 END) AS right_answers
    FROM answers GROUP BY person HAVING count(*) > 5
  ) t ON t.person = a.person
) r ON r.person = a.person AND r.item = a.item AND r.rev = a.rev
GROUP BY i.item, i.rev, i.module;

-- Only where the right ones and those without an answer are shown as well: else facility would give away who is hidden.
CREATE VIEW shown_items AS
SELECT
  item,
  rev,
  module,
  CASE WHEN is_told THEN round(facility, 2) END AS facility,
  CASE WHEN is_told THEN round(discrimination, 2) END AS discrimination
FROM (
  SELECT
    r.*,
    r.right_answers >= 5
      AND r.answered - r.right_answers >= 5
      AND NOT EXISTS (
        SELECT 1 FROM shown_margins m
        WHERE m.margin = 'item:' || r.item || '@' || CAST(r.rev AS VARCHAR)
          AND m.class IN ('right', 'none')
          AND m.people IS NULL
      ) AS is_told
  FROM raw_items r
) AS judged;

-- What half chose: the misconception behind a wrong option, where one is chosen.
CREATE VIEW shown_misconceptions AS
SELECT o.misconception, i.module, o.item, o.rev, o.option, m.people
FROM options o
JOIN items i ON i.item = o.item AND i.rev = o.rev
JOIN shown_margins m
  ON m.margin = 'item:' || o.item || '@' || CAST(o.rev AS VARCHAR) AND m.class = 'chose:' || o.option
WHERE i.chooses = 'one' AND m.people IS NOT NULL;

-- Shares of right answers in steps of five in a hundred: with finer ones the answers of one person could be worked out.
CREATE VIEW shown_before_after AS
SELECT
  module,
  round(sum(was) / sum(asked) * 20) / 20 AS share_before,
  round(sum(became) / sum(asked) * 20) / 20 AS share_after
FROM (
  SELECT
    module,
    person,
    count(*) AS asked,
    sum(CASE WHEN score_before = 1 THEN 1.0 ELSE 0.0 END) AS was,
    sum(CASE WHEN score_after = 1 THEN 1.0 ELSE 0.0 END) AS became
  FROM pretests WHERE score_after IS NOT NULL GROUP BY module, person
) AS each_person
GROUP BY module
HAVING count(*) >= 5
  AND sum(CASE WHEN was > 0 THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4
  AND sum(CASE WHEN was < asked THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4
  AND sum(CASE WHEN became > 0 THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4
  AND sum(CASE WHEN became < asked THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4;

-- Of the first answer to each item; the page and shown/confidence count reviews as well.
CREATE VIEW shown_confidence AS
SELECT confidence, round(sum(was) / sum(asked) * 20) / 20 AS share_right
FROM (
  SELECT confidence, person, count(*) AS asked, sum(CASE WHEN score = 1 THEN 1.0 ELSE 0.0 END) AS was
  FROM answers WHERE confidence IS NOT NULL GROUP BY confidence, person
) AS each_person
GROUP BY confidence
HAVING count(*) >= 5
  AND sum(CASE WHEN was > 0 THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4
  AND sum(CASE WHEN was < asked THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4;

CREATE VIEW shown_views AS
SELECT instrument, area, side, round(avg(mean), 1) AS mean
FROM views GROUP BY instrument, area, side HAVING count(mean) >= 5;

-- The sums of those who answered every statement of an area.
CREATE VIEW raw_sums AS
SELECT s.person, s.instrument, s.area, sum(s.worth) AS total
FROM statements s
JOIN (
  SELECT instrument, area, count(DISTINCT statement) AS k FROM statements GROUP BY instrument, area
) a ON a.instrument = s.instrument AND a.area = s.area
GROUP BY s.person, s.instrument, s.area, a.k
HAVING count(*) = a.k;

-- Cronbach's alpha of those who answered every statement of an area, ten at least.
CREATE VIEW shown_reliability AS
SELECT e.instrument, e.area, round(e.k / (e.k - 1.0) * (1 - e.single / t.whole), 2) AS alpha
FROM (
  SELECT instrument, area, sum(variance_of_one) AS single, count(*) AS k
  FROM (
    SELECT s.instrument, s.area, s.statement, var_samp(s.worth) AS variance_of_one
    FROM statements s JOIN raw_sums c
      ON c.person = s.person AND c.instrument = s.instrument AND c.area = s.area
    GROUP BY s.instrument, s.area, s.statement
  ) AS each_statement
  GROUP BY instrument, area
) e
JOIN (
  SELECT instrument, area, var_samp(total) AS whole, count(*) AS n
  FROM raw_sums GROUP BY instrument, area
) t ON t.instrument = e.instrument AND t.area = e.area
WHERE t.n >= 10 AND t.whole > 0 AND e.k > 1;
