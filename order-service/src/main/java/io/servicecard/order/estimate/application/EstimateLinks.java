package io.servicecard.order.estimate.application;

import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;

/** The secret by which an estimate is shown and decided without a login. */
@ApplicationScoped
class EstimateLinks {
    private final Secrets secrets;

    EstimateLinks(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 256 bits; only its hash is stored. */
    String token(UUID estimateId) {
        return secrets.token("estimate-link", estimateId);
    }

    String hash(String token) {
        return HexFormat.of().formatHex(secrets.hash("estimate-link-hash", token));
    }
}
