// zh: 全文搜索：条款、事实、单位和文献里含有这些字词的地方，标出字词所在
// en: Search: clauses, facts, bodies and documents that contain the words, with the places of the words
// parameter q text 经费: 要找的字词；空格隔开的都须出现，引号内为一个整体 / the words to find; all must occur, a phrase stands in quotation marks
// parameter document? document quzhou-2016: 只在这份文件里 / only this document
// parameter type? one-of(document|organization|clause|text|fact|responsibility|leadership|funding_rule|quota|schedule|duty|citation) clause: 只找这一类 / only this type; text: lines outside of all clauses, fact: all facts
// parameter place? text 衢州市: 只在这个地域的文献里 / only in documents that hold in this place
// parameter level? one-of(central|province|city|county|township) city: 只在这一层级的文献里 / only in documents of this level
// parameter since? date 2016: 只在此后发布的文献里 / only in documents issued then or later
// parameter until? date 2017-12: 只在此前发布的文献里 / only in documents issued until then
// through: index
// columns: type, name, id, document, clause, start, end, quote, hits, snippet, mark_starts, mark_ends, hit_starts, hit_ends
// order: type (document, organization, clause, text, responsibility, leadership, funding_rule, quota, schedule, duty, citation), hits descending, document, start, name of a body, id
UNWIND $document AS id
MATCH (n:Document {id: id})
RETURN n.id AS id, n.title AS name, n.document AS document, null AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $organization AS id
MATCH (n:Organization {id: id})
RETURN n.id AS id, coalesce(n.unit, n.name) AS name, null AS document, null AS clause, null AS start, null AS end, null AS quote
UNION ALL
UNWIND $clause AS id
MATCH (n:Clause {id: id})
RETURN n.id AS id, n.heading AS name, n.document AS document, n.path AS clause, n.start AS start, n.end AS end, n.own AS quote
UNION ALL
UNWIND $responsibility AS id
MATCH (n:Responsibility {id: id})
RETURN n.id AS id, null AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $leadership AS id
MATCH (n:Leadership {id: id})
RETURN n.id AS id, n.subject + ' ← ' + n.leader AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $funding_rule AS id
MATCH (n:FundingRule {id: id})
RETURN n.id AS id, n.kind AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $quota AS id
MATCH (n:Quota {id: id})
RETURN n.id AS id, coalesce(n.measure, n.population) AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $schedule AS id
MATCH (n:Schedule {id: id})
RETURN n.id AS id, n.what AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $duty AS id
MATCH (n:Duty {id: id})
RETURN n.id AS id, n.bearer AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
UNION ALL
UNWIND $citation AS id
MATCH (n:Citation {id: id})
RETURN n.id AS id, coalesce(n.title, n.number) AS name, n.document AS document, n.clause AS clause, n.start AS start, n.end AS end, n.quote AS quote
