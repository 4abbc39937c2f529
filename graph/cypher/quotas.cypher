// zh: 人员与比例指标：对人数、职数、覆盖面的要求
// en: Quotas: numbers set for people, posts, bodies or coverage
// parameter document? document jincheng-chengqu-2017: 只看这份文件 / only this document
// parameter kind? one-of(floor|ceiling|target|ratio|trigger|eligibility|workload) floor: 指标种类 / kind of quota
// parameter population? population 村（居）民代表: 在哪个群体或组织中 / in which group or body
// parameter q? text 女性: 原文包含这些字 / words that the sentence holds
// columns: quota, kind, population, measure, comparator, value, unit, condition, deadline, modality, document, clause, start, end, quote
// order: document, start, quota
// pages: by document quota
MATCH (x:Quota)
WHERE ($document IS NULL OR x.document_id IN $document) AND ($kind IS NULL OR x.kind = $kind)
  AND ($population IS NULL OR EXISTS { MATCH (x)-[:SET_FOR]->(p) WHERE p.id IN $population })
  AND ($q IS NULL OR x.quote CONTAINS $q OR x.measure CONTAINS $q OR x.population CONTAINS $q)
RETURN x.id AS quota, x.kind AS kind, x.population AS population, x.measure AS measure, x.comparator AS comparator,
       x.value AS value, x.unit AS unit, x.condition AS condition, x.deadline AS deadline, x.modality AS modality,
       x.document AS document, x.clause AS clause, x.start AS start, x.end AS end, x.quote AS quote
ORDER BY document, start, quota
