package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Whose;
import java.util.Map;

/** A request that can succeed to each operation about things of customers. */
record AssetRequests(Holder own, Holder foreign) {
    Request request(String operation, Whose whose) {
        return switch (operation) {
            case "registerAsset" ->
                    Request.body(
                            Garage.registration(
                                    whose == Whose.MISSING ? Ids.next() : holder(whose).customer(),
                                    Garage.serial()));
            case "listAssets" -> Request.plain();
            case "searchAssets" -> Request.body(Garage.serial());
            case "readAsset", "listAssetOrders" -> of(whose);
            case "changeAsset" ->
                    of(whose).with(Map.of("description", "Phone, black")).header("If-Match", "*");
            case "retireAsset" -> of(whose).with(Map.of());
            default -> throw new IllegalArgumentException(operation + " is new here");
        };
    }

    private Request of(Whose whose) {
        return Request.path(
                "assetId",
                whose == Whose.MISSING
                        ? Ids.next()
                        : Garage.id(Garage.register(holder(whose), Garage.serial())));
    }

    private Holder holder(Whose whose) {
        return whose == Whose.FOREIGN ? foreign : own;
    }
}
