package io.servicecard.peers.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only this program is told.
 *
 * @param topic where events go
 * @param issuer of the access tokens
 * @param secret order-service's own, base64
 */
@ConfigurationProperties("peer")
public record PeerSettings(String topic, String issuer, String secret) {
    /** Without the secret, which may not end in a log. */
    @Override
    public String toString() {
        return "PeerSettings";
    }
}
