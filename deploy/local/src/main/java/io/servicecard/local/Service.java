package io.servicecard.local;

import java.util.Locale;

/** The five services, in the order of their ports. */
public enum Service {
    CARD(1),
    ORDER(2),
    LOYALTY(3),
    NOTIFICATION(4),
    FEEDBACK(5);

    private final int number;

    Service(int number) {
        this.number = number;
    }

    /** 1 to 5; ports are counted by it. */
    public int number() {
        return number;
    }

    /** The short name: databases and roles are called after it. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of module, process and OIDC client. */
    public String id() {
        return shortName() + "-service";
    }
}
