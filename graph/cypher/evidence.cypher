// zh: 依据：任何事实、单位或关系的原文与上下文
// en: Evidence: the sentence and its paragraph behind any fact, unit or relationship
// parameter id id fund-0123456789abcdef: 事实、单位或关系的编号 / id of a fact, a unit or a relationship
// columns: type, id, document, clause, start, end, quote, context, context_start
// order: document, start, id
// shape: evidence
MATCH (n:Document|Clause|Responsibility|Leadership|FundingRule|Quota|Schedule|Citation|Duty|Unknown {id: $id})
RETURN labels(n)[0] AS type, n.id AS id, properties(n) AS fields,
       n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (o:Organization|OrganizationClass {id: $id})-[e:LEADS|PARTICIPATES_IN|OPEN_TO|LED_BY|PAID_BY|PAID_TO|COLLECTED_BY|SET_FOR|BORNE_BY|ISSUED_BY|IMPLEMENTS|PRINTS|CITES]-()
RETURN labels(o)[0] AS type, e.id AS id, properties(e) AS fields,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
UNWIND CASE WHEN $id STARTS WITH 'edge-' THEN [1] ELSE [] END AS only_then
MATCH ()-[e:LEADS|PARTICIPATES_IN|OPEN_TO|LED_BY|PAID_BY|PAID_TO|COLLECTED_BY|SET_FOR|BORNE_BY|ISSUED_BY|IMPLEMENTS|PRINTS|CITES|DERIVES_FROM|ADDS_TO|DROPPED_IN]->()
WHERE e.id = $id
RETURN type(e) AS type, e.id AS id, properties(e) AS fields,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
