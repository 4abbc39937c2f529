// zh: 经费缺项：规则没有写明的出资方、受益方、数额、基数或预算
// en: Funding gaps: what a rule should say and does not (payer, beneficiary, amount, base, budget)
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: rule, kind, missing, document, clause, start, end, quote
// order: document, start, rule
// pages: by document
MATCH (f:FundingRule)
WHERE $document IS NULL OR f.document_id IN $document
WITH f, CASE
  WHEN f.kind = 'per_capita' THEN ['payer', 'beneficiary', 'amount', 'base']
  WHEN f.kind = 'percentage' THEN ['payer', 'amount', 'base']
  WHEN f.kind IN ['fixed_amount', 'subsidy', 'matching', 'purchase'] THEN ['payer', 'beneficiary', 'amount']
  WHEN f.kind = 'budget_line' THEN ['beneficiary', 'budget']
  WHEN f.kind = 'collection' THEN ['payer', 'beneficiary']
  ELSE [] END AS needed
WITH f, [need IN needed WHERE (need = 'payer' AND f.payer IS NULL) OR (need = 'beneficiary' AND f.beneficiary IS NULL)
  OR (need = 'amount' AND f.amount IS NULL) OR (need = 'base' AND f.base IS NULL)
  OR (need = 'budget' AND f.budget IS NULL)] AS missing
WHERE size(missing) > 0
RETURN f.id AS rule, f.kind AS kind, missing,
       f.document AS document, f.clause AS clause, f.start AS start, f.end AS end, f.quote AS quote
ORDER BY document, start, rule
