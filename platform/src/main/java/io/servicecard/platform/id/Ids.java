package io.servicecard.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Identifiers of everything the suite stores: UUID version 7 (RFC 9562), ordered by creation time
 * to the millisecond.
 */
public final class Ids {
    private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new identifier; 74 of its bits come from a cryptographic random generator. */
    public static UUID next() {
        return VERSION_7.generate();
    }
}
