// zh: 按受益方：每个受益方有几条规则
// en: By beneficiary: how many rules name each beneficiary
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: beneficiary, rules, with_amount, kinds
// order: rules descending, beneficiary
MATCH (f:FundingRule)-[e:PAID_TO]->(p)
WHERE $document IS NULL OR f.document_id IN $document
WITH coalesce(p.unit, p.name) AS beneficiary, f ORDER BY f.kind
WITH beneficiary, count(DISTINCT f) AS rules, count(DISTINCT CASE WHEN f.amount IS NOT NULL THEN f.id END) AS with_amount,
     collect(DISTINCT f.kind) AS kinds
RETURN beneficiary, rules, with_amount, kinds
ORDER BY rules DESC, beneficiary
