package io.servicecard.platform.testing.planted.application;

import jakarta.ws.rs.Path;

/** Breaks: a resource outside api; an interface, so that nothing serves it. */
@Path("/planted")
public interface PlantedResource {}
