// zh: 它领导谁：一个组织领导的组织
// en: Led by a body: the organizations that it leads
// parameter organization organization 同级党委: 哪个组织 / which organization
// columns: organization, leader, kind, primary, inferred, rule, document, clause, start, end, quote, id
// order: kind, organization, document, start
// pages: by skipping
OPTIONAL MATCH (body:Organization {id: $organization})
OPTIONAL MATCH (class:OrganizationClass {id: $organization})
WITH coalesce(body, class) AS l
MATCH (o)-[e:LED_BY]->(l)
RETURN coalesce(o.unit, o.name) AS organization, coalesce(l.unit, l.name) AS leader, e.kind AS kind, e.primary AS primary,
       e.inferred AS inferred, e.rule AS rule,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote, e.id AS id
ORDER BY kind, organization, document, start, id
