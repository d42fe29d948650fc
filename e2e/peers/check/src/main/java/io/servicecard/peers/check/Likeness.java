package io.servicecard.peers.check;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;

/** That an order leaves the same at the peer as at ours: answers, rows and event. */
record Likeness(String system, Orders orders, Database ourDatabase, Database database) {

    /** Places an order at each. */
    void check(URI ours, URI peer) throws IOException, InterruptedException, SQLException {
        var ourKey = Orders.key();
        var theirKey = Orders.key();
        var our = orders.place(ours, ourKey);
        var their = orders.place(peer, theirKey);
        mustBeEqual("the answer to placing is ours", Orders.shape(our), Orders.shape(their));
        mustBeEqual(
                "a repetition gets the same answer",
                their.body(),
                orders.place(peer, theirKey).body());
        mustBeEqual(
                "the answer to reading is ours",
                Orders.shape(orders.read(ours, Orders.id(our))),
                Orders.shape(orders.read(peer, Orders.id(their))));
        mustBeEqual(
                "the rows are ours",
                ourDatabase.traces(Orders.id(our), ourKey),
                database.traces(Orders.id(their), theirKey));
        mustBeEqual(
                "the event is ours",
                Topic.ofOurs().shape(Orders.id(our)),
                Topic.ofPeers().shape(Orders.id(their)));
    }

    private void mustBeEqual(String what, Object ours, Object theirs) {
        Expect.must(system + ": " + what, ours.equals(theirs), ours + "\n" + theirs);
    }
}
