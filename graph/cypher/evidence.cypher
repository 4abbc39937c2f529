// zh: 依据：任何事实、单位或关系的原文与上下文
// en: Evidence: the sentence and its paragraph behind any fact, unit or relationship
// parameter id id fund-0123456789abcdef: 事实、单位或关系的编号 / id of a fact, a unit or a relationship
// columns: type, id, document, clause, start, end, quote, context, context_start
// order: document, start, id
// shape: evidence
MATCH (n:Document {id: $id})
RETURN 'Document' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Clause {id: $id})
RETURN 'Clause' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Responsibility {id: $id})
RETURN 'Responsibility' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Leadership {id: $id})
RETURN 'Leadership' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:FundingRule {id: $id})
RETURN 'FundingRule' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Quota {id: $id})
RETURN 'Quota' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Schedule {id: $id})
RETURN 'Schedule' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Citation {id: $id})
RETURN 'Citation' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Duty {id: $id})
RETURN 'Duty' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (n:Unknown {id: $id})
RETURN 'Unknown' AS type, n.id AS id, properties(n) AS fields, n.document AS document, n.clause AS clause,
       n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
MATCH (o:Organization {id: $id})
MATCH (o)-[e:LEADS|PARTICIPATES_IN|OPEN_TO|LED_BY|PAID_BY|PAID_TO|COLLECTED_BY|SET_FOR|BORNE_BY|ISSUED_BY|IMPLEMENTS|PRINTS|CITES]-()
RETURN 'Organization' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH (o:OrganizationClass {id: $id})
MATCH (o)-[e:LEADS|PARTICIPATES_IN|OPEN_TO|LED_BY|PAID_BY|PAID_TO|COLLECTED_BY|SET_FOR|BORNE_BY|ISSUED_BY|IMPLEMENTS|PRINTS|CITES]-()
RETURN 'OrganizationClass' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:LEADS]->() WHERE e.id = $id
RETURN 'LEADS' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:PARTICIPATES_IN]->() WHERE e.id = $id
RETURN 'PARTICIPATES_IN' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:OPEN_TO]->() WHERE e.id = $id
RETURN 'OPEN_TO' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:LED_BY]->() WHERE e.id = $id
RETURN 'LED_BY' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:PAID_BY]->() WHERE e.id = $id
RETURN 'PAID_BY' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:PAID_TO]->() WHERE e.id = $id
RETURN 'PAID_TO' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:COLLECTED_BY]->() WHERE e.id = $id
RETURN 'COLLECTED_BY' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:SET_FOR]->() WHERE e.id = $id
RETURN 'SET_FOR' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:BORNE_BY]->() WHERE e.id = $id
RETURN 'BORNE_BY' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:ISSUED_BY]->() WHERE e.id = $id
RETURN 'ISSUED_BY' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:IMPLEMENTS]->() WHERE e.id = $id
RETURN 'IMPLEMENTS' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:PRINTS]->() WHERE e.id = $id
RETURN 'PRINTS' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:CITES]->() WHERE e.id = $id
RETURN 'CITES' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:DERIVES_FROM]->() WHERE e.id = $id
RETURN 'DERIVES_FROM' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:ADDS_TO]->() WHERE e.id = $id
RETURN 'ADDS_TO' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
UNION ALL
MATCH ()-[e:DROPPED_IN]->() WHERE e.id = $id
RETURN 'DROPPED_IN' AS type, e.id AS id, properties(e) AS fields, e.document AS document, e.clause AS clause,
       e.start AS start, e.end AS end, e.quote AS quote
