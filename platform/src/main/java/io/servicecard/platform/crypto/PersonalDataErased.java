package io.servicecard.platform.crypto;

/** The person's data was erased, and nothing more is written down about them. */
public final class PersonalDataErased extends RuntimeException {
    PersonalDataErased() {
        super("the owner's key was destroyed");
    }
}
