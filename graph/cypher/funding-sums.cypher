// zh: 经费数额：写明金额或比例的规则
// en: Funding sums: the rules that state a sum or a share
// parameter document? document hunan-2015: 只看这份文件 / only this document
// columns: rule, kind, payer, beneficiary, amount, unit, per, comparator, base, condition, budget, modality, document, clause, start, end, quote
// order: document, start, rule
// pages: by document
MATCH (f:FundingRule)
WHERE f.amount IS NOT NULL AND ($document IS NULL OR f.document_id IN $document)
RETURN f.id AS rule, f.kind AS kind, f.payer AS payer, f.beneficiary AS beneficiary, f.amount AS amount, f.unit AS unit,
       coalesce(f.per, []) AS per, f.comparator AS comparator, f.base AS base, f.condition AS condition,
       f.budget AS budget, f.modality AS modality,
       f.document AS document, f.clause AS clause, f.start AS start, f.end AS end, f.quote AS quote
ORDER BY document, start, rule
