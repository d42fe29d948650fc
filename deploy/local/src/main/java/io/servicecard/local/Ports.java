package io.servicecard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a suite, all counted from one base port, so that a second suite may stand beside the
 * first.
 *
 * @param base the gateway's port
 */
public record Ports(int base) {

    /** The highest offset in use is 25, the fifth service's management port. */
    public Ports {
        if (base < 1024 || base > 65535 - 30) {
            throw new IllegalArgumentException(
                    "SERVICECARD_PORT must lie between 1024 and 65505, not " + base);
        }
    }

    public int gateway() {
        return base;
    }

    /** HTTP port of the service with that number, 1 to 5. */
    public int service(int number) {
        return base + number;
    }

    /** Port of health and metrics of the service with that number, 1 to 5. */
    public int management(int number) {
        return base + 20 + number;
    }

    public int identity() {
        return base + 10;
    }

    public int messages() {
        return base + 11;
    }

    public int sms() {
        return base + 12;
    }

    public int smtp() {
        return base + 13;
    }

    public int kafka() {
        return base + 14;
    }

    public int kafkaController() {
        return base + 15;
    }

    public int postgres() {
        return base + 16;
    }

    /** Every port and what it is for. */
    public Map<Integer, String> all() {
        var all = new LinkedHashMap<Integer, String>();
        all.put(gateway(), "gateway");
        for (var service : Service.values()) {
            all.put(service(service.number()), service.id());
            all.put(management(service.number()), service.id() + " (management)");
        }
        all.put(identity(), "identity provider");
        all.put(messages(), "messages page");
        all.put(sms(), "SMS gateway");
        all.put(smtp(), "SMTP");
        all.put(kafka(), "Kafka");
        all.put(kafkaController(), "Kafka controller");
        all.put(postgres(), "PostgreSQL");
        return all;
    }

    /** Different ports on loopback that nobody listens on now. */
    public static List<Integer> free(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            while (sockets.size() < count) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
