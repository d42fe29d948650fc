package io.servicecard.platform.testing.planted.messaging;

import io.servicecard.platform.testing.planted.api.PlantedApi;

/** Breaks: messaging knows api. */
public class PlantedMessaging {
    /** Knows api. */
    public Class<PlantedApi> api() {
        return PlantedApi.class;
    }
}
