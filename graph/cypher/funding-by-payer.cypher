// zh: 按出资方：每个出资方有几条规则
// en: By payer: how many rules name each payer
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: payer, rules, with_amount, kinds
// order: rules descending, payer
MATCH (f:FundingRule)-[e:PAID_BY]->(p)
WHERE $document IS NULL OR f.document_id IN $document
WITH coalesce(p.unit, p.name) AS payer, f ORDER BY f.kind
WITH payer, count(DISTINCT f) AS rules, count(DISTINCT CASE WHEN f.amount IS NOT NULL THEN f.id END) AS with_amount,
     collect(DISTINCT f.kind) AS kinds
RETURN payer, rules, with_amount, kinds
ORDER BY rules DESC, payer
