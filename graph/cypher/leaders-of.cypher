// zh: 谁领导它：一个组织的领导者，主次分明
// en: Leaders of a body: who leads it, which leader is primary, stated or derived
// parameter organization organization 衢州市总工会: 哪个组织 / which organization
// columns: organization, leader, kind, primary, inferred, rule, document, clause, start, end, quote, id
// order: primary first, kind, leader, document, start
// pages: by skipping
OPTIONAL MATCH (body:Organization {id: $organization})
OPTIONAL MATCH (class:OrganizationClass {id: $organization})
WITH coalesce(body, class) AS o
MATCH (o)-[e:LED_BY]->(l)
RETURN coalesce(o.unit, o.name) AS organization, coalesce(l.unit, l.name) AS leader, e.kind AS kind, e.primary AS primary,
       e.inferred AS inferred, e.rule AS rule,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote, e.id AS id
ORDER BY CASE WHEN e.primary = true THEN 0 ELSE 1 END, kind, leader, document, start, id
