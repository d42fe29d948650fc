-- Checking takes a skill from now on, unless one is a manager; who could check until now goes on.
UPDATE staff SET skills = array_append(skills, 'quality-check'), version = version + 1
WHERE NOT 'quality-check' = ANY (skills);
