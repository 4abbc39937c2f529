// zh: 来源：读入的文件，各有多少字
// en: Sources: the files that were read, with their length and names
// parameter name? text quzhou-2016: 文件名 / name of the file
// columns: name, names, characters, encoding, repairs, sha256
// order: name
MATCH (s:Source)
WHERE $name IS NULL OR s.name = $name
RETURN s.name AS name, s.names AS names, s.characters AS characters, s.encoding AS encoding, s.repairs AS repairs,
       s.sha256 AS sha256
ORDER BY name
