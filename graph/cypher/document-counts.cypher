// zh: 事实数目：每份文件各类事实有多少条
// en: Counts: how many facts of each type a document has
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: document, instrument, type, facts
// order: document, instrument, type
MATCH (f:Clause|Responsibility|Leadership|FundingRule|Quota|Schedule|Citation|Duty|Unknown)
WHERE $document IS NULL OR f.document_id IN $document
RETURN f.document AS document, f.instrument AS instrument,
       CASE labels(f)[0] WHEN 'FundingRule' THEN 'funding_rule' ELSE toLower(labels(f)[0]) END AS type,
       count(*) AS facts
ORDER BY document, instrument, type
