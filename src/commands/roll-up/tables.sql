-- The tables by name. This file alone is DuckDB's own; in another engine register the same files under the same names.
CREATE VIEW items AS SELECT * FROM 'items.parquet';
CREATE VIEW options AS SELECT * FROM 'options.parquet';
CREATE VIEW misconceptions AS SELECT * FROM 'misconceptions.parquet';
CREATE VIEW persons AS SELECT * FROM 'raw/persons.parquet';
CREATE VIEW objectives AS SELECT * FROM 'raw/objectives.parquet';
CREATE VIEW answers AS SELECT * FROM 'raw/answers.parquet';
CREATE VIEW pretests AS SELECT * FROM 'raw/pretests.parquet';
CREATE VIEW views AS SELECT * FROM 'raw/views.parquet';
CREATE VIEW statements AS SELECT * FROM 'raw/statements.parquet';
