package io.servicecard.platform.limit;

/** A request that guesses at something many people could guess at. */
public interface GuessedAt {
    /** What is guessed at, in one spelling; null for nothing. Only a keyed hash of it is kept. */
    String guessedAt();
}
