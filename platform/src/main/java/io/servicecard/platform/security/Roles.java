package io.servicecard.platform.security;

/** Values of the access token's {@code roles} claim. */
public final class Roles {
    public static final String CUSTOMER = "customer";
    public static final String RECEPTION = "reception";
    public static final String TECHNICIAN = "technician";
    public static final String SUPPORT = "support";
    public static final String MANAGER = "manager";
    public static final String PARTNER = "partner";
    public static final String SERVICE = "service";

    private Roles() {}
}
