package io.servicecard.platform.testing.planted.api;

import io.servicecard.platform.http.Page;
import io.servicecard.platform.testing.planted.messaging.PlantedMessaging;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;

/**
 * Breaks: api knows messaging, an operation without roles, a POST that can take effect twice, a
 * list without bound.
 */
public class PlantedApi {
    /** Knows messaging. */
    public PlantedMessaging messaging() {
        return new PlantedMessaging();
    }

    /** Declares no roles. */
    @GET
    public String undeclared() {
        return "";
    }

    /** Is neither idempotent nor safe. */
    @POST
    @PermitAll
    public String twice() {
        return "";
    }

    /** Is neither paged nor bounded. */
    @GET
    @PermitAll
    public Page<String> endless() {
        return Page.whole(List.of());
    }
}
