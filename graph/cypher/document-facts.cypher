// zh: 文献的事实：一份文件里写明的全部事实
// en: Facts of a document: everything that it states
// parameter document document quzhou-2016: 哪份文件 / which document
// columns: type, id, fields, document, clause, start, end, quote
// order: start, end descending, type, id
MATCH (d:Document) WHERE d.id IN $document
WITH collect(DISTINCT d.document) AS names
MATCH (f:Document|Responsibility|Leadership|FundingRule|Quota|Schedule|Citation|Duty|Unknown)
WHERE f.document IN names AND f.document_id IN $document
RETURN CASE labels(f)[0] WHEN 'FundingRule' THEN 'funding_rule' ELSE toLower(labels(f)[0]) END AS type, f.id AS id,
       properties(f) AS fields, f.document AS document, f.clause AS clause, f.start AS start, f.end AS end,
       f.quote AS quote
ORDER BY start, end DESC, type, id
