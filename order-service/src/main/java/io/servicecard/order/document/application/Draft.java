package io.servicecard.order.document.application;

import io.servicecard.order.document.domain.Language;
import java.util.List;

/**
 * What a paper says, before it is printed.
 *
 * @param small whether it is a label and no sheet
 */
record Draft(Language language, boolean small, String title, List<Block> blocks) {
    /** A part of it. */
    sealed interface Block {}

    /** What is known, each with its word. */
    record Facts(List<Fact> facts) implements Block {}

    /** One thing that is known. */
    record Fact(String word, String value) {}

    /** What is added up, the first row the head; all columns but the first are numbers. */
    record Table(List<List<String>> rows) implements Block {}

    /** A picture, with words below. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Picture(byte[] jpeg, String below) implements Block {}

    /** What a machine reads from it, in the corner. */
    record Code(String text) implements Block {}

    @Override
    public String toString() {
        return "Draft";
    }
}
