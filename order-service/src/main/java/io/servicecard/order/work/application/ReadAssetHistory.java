package io.servicecard.order.work.application;

import io.servicecard.order.asset.application.ReadAssets;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.work.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads what was done on a customer's thing, and what of it is still warranted. */
@ApplicationScoped
public class ReadAssetHistory {
    private final ReadAssets assets;
    private final Orders orders;
    private final InstantSource clock;

    ReadAssetHistory(ReadAssets assets, Orders orders, InstantSource clock) {
        this.assets = assets;
        this.orders = orders;
        this.clock = clock;
    }

    /** An order for the thing, with the warranties of its lines that still run. */
    public record Done(Order order, List<Running> warranties) {}

    /**
     * A warranty that runs.
     *
     * @param line the line's place in the order
     */
    public record Running(int line, LocalizedName name, Instant until) {}

    /**
     * The orders for a thing, newest first, those with smaller ids than the cursor's.
     *
     * @throws io.servicecard.order.asset.domain.AssetRefused when there is none, or it is somebody
     *     else's
     */
    @Transactional
    public List<Done> of(UUID assetId, UUID cursor, int limit) {
        var asset = assets.one(assetId);
        var now = clock.instant();
        return orders.ofAsset(asset.id(), cursor, limit).stream()
                .map(order -> new Done(order, running(order, now)))
                .toList();
    }

    private static List<Running> running(Order order, Instant now) {
        var lines = order.bill().lines();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(
                        place ->
                                order
                                        .standing()
                                        .warrantyEnd(lines.get(place).warranty())
                                        .filter(now::isBefore)
                                        .map(
                                                end ->
                                                        new Running(
                                                                place,
                                                                lines.get(place).name(),
                                                                end))
                                        .stream())
                .toList();
    }
}
