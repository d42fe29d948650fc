package io.servicecard.order.pack.application;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The packs that come with the service: {@code packs/<key>.json}. */
@ApplicationScoped
public class Packs {
    private static final List<String> KEYS =
            List.of(
                    "car-service",
                    "clinic-visit",
                    "device-repair",
                    "equipment-maintenance",
                    "hotel-stay",
                    "school-course",
                    "shop-purchase");

    private final List<Pack> packs;

    Packs() {
        var json = JsonMapper.builder().build();
        this.packs = KEYS.stream().map(key -> read(json, key)).toList();
    }

    /** All of them. */
    public List<Pack> all() {
        return packs;
    }

    /**
     * One of them.
     *
     * @throws PackRefused.NotFound when there is none with this key
     */
    public Pack of(String key) {
        return packs.stream()
                .filter(pack -> pack.key().equals(key))
                .findFirst()
                .orElseThrow(PackRefused.NotFound::new);
    }

    private static Pack read(JsonMapper json, String key) {
        try (var file =
                Packs.class.getClassLoader().getResourceAsStream("packs/" + key + ".json")) {
            return json.readValue(file, PackFile.class).toPack();
        } catch (IOException e) {
            throw new UncheckedIOException("pack " + key + " cannot be read", e);
        }
    }
}
