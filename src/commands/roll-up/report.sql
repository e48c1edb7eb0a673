-- The report's tables, in SQL that engines read alike. Views whose names begin with "raw_" show small groups: for further work, not for showing.
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
SELECT 'role' AS margin, role AS class, CAST(count(*) AS BIGINT) AS people FROM persons GROUP BY role
UNION ALL
SELECT 'outcome', outcome, CAST(count(*) AS BIGINT) FROM persons GROUP BY outcome
UNION ALL
SELECT 'objective:' || module || '/' || objective, stage, CAST(count(*) AS BIGINT)
FROM objectives GROUP BY module, objective, stage
UNION ALL
-- Of a question with several keys the chosen wrong options stand together.
SELECT
  'item:' || item || '@' || CAST(rev AS VARCHAR(10)),
  CASE WHEN score = 1 THEN 'right' WHEN options IS NULL THEN 'wrong' ELSE 'chose:' || options END,
  CAST(count(*) AS BIGINT)
FROM answers GROUP BY 1, 2
UNION ALL
SELECT
  'item:' || item || '@' || CAST(rev AS VARCHAR(10)),
  'none',
  CAST((SELECT count(*) FROM persons WHERE files > 0) - sum(answered) AS BIGINT)
FROM (
  SELECT item, rev, 1 AS answered FROM answers
  UNION ALL
  SELECT item, rev, 0 FROM items
) AS each_item
GROUP BY item, rev
UNION ALL
-- Who handed over a code and no file: what they answered to single questions nobody knows.
SELECT
  'item:' || item || '@' || CAST(rev AS VARCHAR(10)),
  'unknown',
  CAST((SELECT count(*) FROM persons WHERE files = 0) AS BIGINT)
FROM items
UNION ALL
SELECT 'sat:' || instrument, side, CAST(count(DISTINCT person) AS BIGINT) FROM views GROUP BY instrument, side
UNION ALL
SELECT
  'sat:' || instrument,
  'none',
  CAST((SELECT count(*) FROM persons) - count(DISTINCT person) AS BIGINT)
FROM views GROUP BY instrument;

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
SELECT i.item AS item, i.rev AS rev, i.module AS module, f.answered, f.right_answers, f.facility, f.discrimination
FROM items i
JOIN (
  SELECT
    item,
    rev,
    count(own) AS answered,
    sum(CASE WHEN own = 1 THEN 1 ELSE 0 END) AS right_answers,
    avg(own) AS facility,
    CASE WHEN count(share) >= 10 AND min(own_beside) < max(own_beside) AND min(share) < max(share)
      THEN corr(own_beside, share) END AS discrimination
  FROM (
    SELECT
      a.item AS item,
      a.rev AS rev,
      a.own AS own,
      CASE WHEN t.answered > 5 THEN a.own END AS own_beside,
      CASE WHEN t.answered > 5 THEN (t.right_answers - a.own) / (t.answered - 1) END AS share
    FROM (SELECT person, item, rev, CASE WHEN score = 1 THEN 1e0 ELSE 0e0 END AS own FROM answers) a
    JOIN (
      SELECT person, count(*) AS answered, sum(CASE WHEN score = 1 THEN 1e0 ELSE 0e0 END) AS right_answers
      FROM answers GROUP BY person
    ) t ON t.person = a.person
    UNION ALL
    SELECT item, rev, NULL, NULL, NULL FROM items
  ) AS each_answer
  GROUP BY item, rev
) f ON f.item = i.item AND f.rev = i.rev;

-- Only where the right ones and those without a known answer are shown as well: else facility would give away who is hidden.
CREATE VIEW shown_items AS
SELECT
  r.item AS item,
  r.rev AS rev,
  r.module AS module,
  CASE WHEN h.hidden = 0 AND r.right_answers >= 5 AND r.answered - r.right_answers >= 5
    THEN floor(r.facility * 100 + 0.5) / 100 END AS facility,
  CASE WHEN h.hidden = 0 AND r.right_answers >= 5 AND r.answered - r.right_answers >= 5
    THEN floor(r.discrimination * 100 + 0.5) / 100 END AS discrimination
FROM raw_items r
JOIN (
  SELECT margin, sum(CASE WHEN class IN ('right', 'none', 'unknown') AND people IS NULL THEN 1 ELSE 0 END) AS hidden
  FROM shown_margins GROUP BY margin
) h ON h.margin = 'item:' || r.item || '@' || CAST(r.rev AS VARCHAR(10));

-- What half chose: the misconception behind a wrong option, where one is chosen.
CREATE VIEW shown_misconceptions AS
SELECT
  o.misconception AS misconception,
  i.module AS module,
  o.item AS item,
  o.rev AS rev,
  o.option AS option,
  m.people AS people
FROM options o
JOIN items i ON i.item = o.item AND i.rev = o.rev
JOIN shown_margins m
  ON m.margin = 'item:' || o.item || '@' || CAST(o.rev AS VARCHAR(10)) AND m.class = 'chose:' || o.option
WHERE i.chooses = 'one' AND m.people IS NOT NULL;

-- Shares of right answers in steps of five in a hundred: with finer ones the answers of one person could be worked out.
CREATE VIEW shown_before_after AS
SELECT
  module,
  floor(sum(was) / sum(asked) * 20 + 0.5) / 20 AS share_before,
  floor(sum(became) / sum(asked) * 20 + 0.5) / 20 AS share_after
FROM (
  SELECT
    module,
    person,
    count(*) AS asked,
    sum(CASE WHEN score_before = 1 THEN 1e0 ELSE 0e0 END) AS was,
    sum(CASE WHEN score_after = 1 THEN 1e0 ELSE 0e0 END) AS became
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
SELECT confidence, floor(sum(was) / sum(asked) * 20 + 0.5) / 20 AS share_right
FROM (
  SELECT confidence, person, count(*) AS asked, sum(CASE WHEN score = 1 THEN 1e0 ELSE 0e0 END) AS was
  FROM answers WHERE confidence IS NOT NULL GROUP BY confidence, person
) AS each_person
GROUP BY confidence
HAVING count(*) >= 5
  AND sum(CASE WHEN was > 0 THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4
  AND sum(CASE WHEN was < asked THEN 1 ELSE 0 END) NOT BETWEEN 1 AND 4;

CREATE VIEW shown_views AS
SELECT
  v.instrument AS instrument,
  v.area AS area,
  v.side AS side,
  floor(avg(v.mean) * 10 + 0.5) / 10 AS mean
FROM views v GROUP BY v.instrument, v.area, v.side HAVING count(v.mean) >= 5;

-- The sums of those who answered every statement of an area.
CREATE VIEW raw_sums AS
SELECT s.person AS person, s.instrument AS instrument, s.area AS area, sum(s.worth) AS total
FROM statements s
JOIN (
  SELECT instrument, area, count(DISTINCT statement) AS k FROM statements GROUP BY instrument, area
) a ON a.instrument = s.instrument AND a.area = s.area
GROUP BY s.person, s.instrument, s.area, a.k
HAVING count(*) = a.k;

-- Cronbach's alpha of those who answered every statement of an area, ten at least.
CREATE VIEW shown_reliability AS
SELECT
  e.instrument AS instrument,
  e.area AS area,
  floor(e.k / (e.k - 1e0) * (1 - e.single / t.whole) * 100 + 0.5) / 100 AS alpha
FROM (
  SELECT instrument, area, sum(variance_of_one) AS single, count(*) AS k
  FROM (
    SELECT s.instrument AS instrument, s.area AS area, s.statement AS statement, var_samp(s.worth) AS variance_of_one
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
