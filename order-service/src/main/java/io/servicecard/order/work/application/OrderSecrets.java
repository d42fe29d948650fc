package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.HandOverPin;
import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** The two secrets of an order: the token it is tracked by, and the PIN it is handed over for. */
@ApplicationScoped
class OrderSecrets {
    private static final int DIGITS = 6;

    private final Secrets secrets;

    OrderSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 256 bits; only its hash is stored. */
    String trackingToken(UUID orderId) {
        return secrets.token("order-tracking", orderId);
    }

    String trackingHash(String token) {
        return HexFormat.of().formatHex(secrets.hash("order-tracking-hash", token));
    }

    String pin(UUID orderId, HandOverPin pin) {
        return secrets.code("order-hand-over-pin", orderId, pin.counter(), DIGITS);
    }

    /** Compares in a time that tells nothing. */
    boolean isPin(UUID orderId, HandOverPin pin, String tried) {
        return MessageDigest.isEqual(
                pin(orderId, pin).getBytes(StandardCharsets.US_ASCII),
                tried.getBytes(StandardCharsets.UTF_8));
    }
}
