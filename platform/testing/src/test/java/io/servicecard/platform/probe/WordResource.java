package io.servicecard.platform.probe;

import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.limit.GuessLimited;
import io.servicecard.platform.limit.GuessedAt;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Words to guess: the right one is always {@code right}. */
@Path("/v1/words")
@RunOnVirtualThread
public class WordResource {
    /** A word for a door. */
    public record Try(@NotBlank String door, @NotBlank String word) implements GuessedAt {
        @Override
        public String guessedAt() {
            return door;
        }
    }

    /** What opened. */
    public record Opened(String door) {}

    @GET
    @Path("/{word}")
    @PermitAll
    @GuessLimited(value = "word", wrong = NotFoundException.class)
    public Opened read(@RestPath String word) {
        return open("any", word);
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @GuessLimited(value = "word", wrong = NotFoundException.class, strict = true)
    @Idempotent
    public RestResponse<Opened> open(@Valid @NotNull Try request) {
        return RestResponse.ok(open(request.door(), request.word()));
    }

    private static Opened open(String door, String word) {
        if (!word.equals("right")) {
            throw new NotFoundException();
        }
        return new Opened(door);
    }
}
