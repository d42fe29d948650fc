-- Wrong guesses are counted in the platform's table, for all that can be guessed alike.
DROP TABLE activation_attempt;
