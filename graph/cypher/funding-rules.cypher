// zh: 经费规则：谁出钱、给谁、多少、依据哪句话
// en: Funding rules: who pays, for whom, how much, and the sentence that says so
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter kind? one-of(per_capita|fixed_amount|percentage|budget_line|collection|subsidy|matching|purchase|fundraising|asset_protection|oversight|tax|facility|remuneration|penalty|other) per_capita: 规则种类 / kind of rule
// parameter payer? payer 同级财政: 谁出钱 / who pays
// parameter beneficiary? beneficiary 群团组织: 给谁 / who benefits
// columns: rule, kind, payer, beneficiary, amount, unit, per, comparator, base, condition, budget, modality, document, clause, start, end, quote
// order: document, start, rule
// pages: by document funding_rule
MATCH (f:FundingRule)
WHERE ($document IS NULL OR f.document_id IN $document) AND ($kind IS NULL OR f.kind = $kind)
  AND ($payer IS NULL OR EXISTS { MATCH (f)-[:PAID_BY]->(p) WHERE p.id IN $payer })
  AND ($beneficiary IS NULL OR EXISTS { MATCH (f)-[:PAID_TO]->(b) WHERE b.id IN $beneficiary })
RETURN f.id AS rule, f.kind AS kind, f.payer AS payer, f.beneficiary AS beneficiary, f.amount AS amount, f.unit AS unit,
       coalesce(f.per, []) AS per, f.comparator AS comparator, f.base AS base, f.condition AS condition,
       f.budget AS budget, f.modality AS modality,
       f.document AS document, f.clause AS clause, f.start AS start, f.end AS end, f.quote AS quote
ORDER BY document, start, rule
