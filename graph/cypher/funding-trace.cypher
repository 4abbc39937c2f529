// zh: 经费追溯：一条规则由谁规定、谁负责、谁收缴、谁监督、依据哪份上级文件
// en: Trace of a funding rule: who states it, who is responsible, who collects and oversees, what stands above it
// parameter rule id fund-0123456789abcdef: 规则编号 / id of the rule
// columns: step, subject, object, document, clause, start, end, quote
// order: states, responsible, participates, collects, oversees, implements, same_in, derives_from; then document, start, subject, object
CALL {
  MATCH (f:FundingRule {id: $rule})
  MATCH (d:Document {id: f.document_id})
  RETURN 0 AS rank, 'states' AS step, coalesce(d.title, d.document) AS subject, f.id AS object,
         f.document AS document, f.clause AS clause, f.start AS start, f.end AS end, f.quote AS quote
  UNION ALL
  MATCH (f:FundingRule {id: $rule})-[:STATED_IN]->(c:Clause)-[:PART_OF*0..6]->(whole:Clause)<-[e:LEADS|PARTICIPATES_IN]-(o)
  RETURN CASE type(e) WHEN 'LEADS' THEN 1 ELSE 2 END AS rank,
         CASE type(e) WHEN 'LEADS' THEN 'responsible' ELSE 'participates' END AS step,
         coalesce(o.unit, o.name) AS subject, whole.path AS object,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
  UNION ALL
  MATCH (f:FundingRule {id: $rule})-[e:COLLECTED_BY]->(o)
  RETURN 3 AS rank, 'collects' AS step, coalesce(o.unit, o.name) AS subject, f.id AS object,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
  UNION ALL
  MATCH (f:FundingRule {id: $rule})-[:STATED_IN]->(c)<-[:STATED_IN]-(x:FundingRule)-[e:PAID_BY|COLLECTED_BY]->(o)
  WHERE x.kind = 'oversight' AND x.id <> f.id
  RETURN 4 AS rank, 'oversees' AS step, coalesce(o.unit, o.name) AS subject, f.id AS object,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
  UNION ALL
  MATCH (f:FundingRule {id: $rule})
  MATCH (d:Document {id: f.document_id})<-[:PRINTS*0..1]-(low:Document)-[:IMPLEMENTS*0..5]->(by:Document)-[e:IMPLEMENTS]->(t)
  RETURN DISTINCT 5 AS rank, 'implements' AS step, coalesce(by.title, by.document) AS subject,
         coalesce(t.title, t.number) AS object,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
  UNION ALL
  MATCH (f:FundingRule {id: $rule})
  MATCH (x:FundingRule {kind: f.kind})
  WHERE x.document <> f.document AND (x.quote = f.quote
    OR (x.amount = f.amount AND x.unit = f.unit AND x.beneficiary = f.beneficiary))
  RETURN 6 AS rank, 'same_in' AS step, f.id AS subject, x.id AS object,
         x.document AS document, x.clause AS clause, x.start AS start, x.end AS end, x.quote AS quote
  UNION ALL
  MATCH (f:FundingRule {id: $rule})-[:STATED_IN]->(c:Clause)-[e:DERIVES_FROM]->(a:Clause)
  RETURN 7 AS rank, 'derives_from' AS step, c.path AS subject, a.document + ' ' + a.path AS object,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
}
RETURN step, subject, object, document, clause, start, end, quote
ORDER BY rank, document, start, subject, object
