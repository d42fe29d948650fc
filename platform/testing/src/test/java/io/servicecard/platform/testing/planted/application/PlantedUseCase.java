package io.servicecard.platform.testing.planted.application;

import io.servicecard.foreign.ForeignService;
import io.servicecard.platform.testing.planted.api.PlantedApi;
import jakarta.inject.Inject;

/** Breaks: application knows api and another service, and injects a field. */
public class PlantedUseCase {
    @Inject PlantedApi api;
    ForeignService foreign;
}
