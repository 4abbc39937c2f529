// zh: 单位详情：一个单位是谁，文件里怎样称呼它
// en: One organization: who it is, and how documents call it
// parameter organization organization 衢州市总工会: 哪个单位 / which body
// columns: unit, official_name, name, written, system, level, place, kind, status, documents, id
// order: one row
OPTIONAL MATCH (body:Organization {id: $organization})
OPTIONAL MATCH (class:OrganizationClass {id: $organization})
WITH coalesce(body, class) AS o
OPTIONAL MATCH (o)-[e:LEADS|PARTICIPATES_IN|OPEN_TO|PAID_BY|PAID_TO|COLLECTED_BY|SET_FOR|BORNE_BY|ISSUED_BY]-()
WITH o, e.written AS written, e.document AS document ORDER BY written, document
WITH o, collect(DISTINCT written) AS written, collect(DISTINCT document) AS stated
OPTIONAL MATCH (o)-[l:LED_BY]-() WHERE l.inferred = false
WITH o, written, stated, l.document AS document ORDER BY document
WITH o, written, stated, collect(DISTINCT document) AS led
RETURN o.unit AS unit, o.official_name AS official_name, o.name AS name, written, o.system AS system,
       o.level AS level, o.place AS place, o.kind AS kind, o.status AS status,
       stated + [name IN led WHERE NOT name IN stated] AS documents, o.id AS id
ORDER BY id
