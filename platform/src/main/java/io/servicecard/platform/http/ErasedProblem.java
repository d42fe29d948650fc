package io.servicecard.platform.http;

import io.servicecard.platform.crypto.PersonalDataErased;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Nothing more is written down about a person whose data was erased. */
class ErasedProblem {
    @ServerExceptionMapper
    RestResponse<Problem> erased(PersonalDataErased e) {
        return Problem.of(Status.GONE, "personal-data-erased").response();
    }
}
