package io.servicecard.local.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka node, broker and controller at once, on loopback, with its data in one folder. */
public final class Broker {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final boolean durable;
    private final Detours detours;
    private KafkaRaftServer server;

    /**
     * A broker that clients reach on its port only.
     *
     * @param data folder of the log; formatted at the first start
     * @param durable false for tests: idle resources are kept smaller still
     */
    public Broker(Path data, int port, int controllerPort, boolean durable) {
        this(data, port, controllerPort, durable, Detours.NONE);
    }

    /** The same, with ports for clients that come by a forwarder. */
    Broker(Path data, int port, int controllerPort, boolean durable, Detours detours) {
        this.data = data.toAbsolutePath().normalize();
        this.port = port;
        this.controllerPort = controllerPort;
        this.durable = durable;
        this.detours = detours;
    }

    /** Where clients connect. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Starts the node and makes the suite's topics; returns when both are done. */
    public void start() throws IOException {
        format();
        server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
        server.startup();
        Topics.ensure(bootstrap());
    }

    /** Stops the node; its log is closed cleanly, so that the next start needs no recovery. */
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private void format() throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        var report = new ByteArrayOutputStream();
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setUnstableFeatureVersionsEnabled(false)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(report, true, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(
                    "Kafka's folder "
                            + data
                            + " cannot be formatted: "
                            + report.toString(StandardCharsets.UTF_8),
                    e);
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("node.id", Integer.toString(NODE));
        settings.put("process.roles", "broker,controller");
        // a static quorum of one: its address is read from here, so the suite may move to other
        // ports with its data
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT" + detours.protocols());
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:"
                        + port
                        + ","
                        + CONTROLLER
                        + "://127.0.0.1:"
                        + controllerPort
                        + detours.listeners());
        settings.put(
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port + detours.advertisedListeners());
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        for (var single :
                List.of(
                        "default.replication.factor",
                        "min.insync.replicas",
                        "offsets.topic.replication.factor",
                        "offsets.topic.num.partitions",
                        "transaction.state.log.replication.factor",
                        "transaction.state.log.min.isr",
                        "transaction.state.log.num.partitions",
                        "share.coordinator.state.topic.replication.factor",
                        "share.coordinator.state.topic.min.isr",
                        "share.coordinator.state.topic.num.partitions",
                        "log.cleaner.threads",
                        "num.recovery.threads.per.data.dir")) {
            settings.put(single, "1");
        }
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("queued.max.requests", "100");
        settings.put("log.segment.bytes", Integer.toString(16 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        settings.put("metadata.log.segment.bytes", Integer.toString(16 * 1024 * 1024));
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.cleaner.io.buffer.size", "131072");
        // events are kept a week: a consumer that was stopped for days still finds them
        settings.put("log.retention.hours", durable ? "168" : "24");
        settings.put("offsets.retention.minutes", "43200");
        // after a kill the controller waits this long before it believes that the broker is a new
        // one
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }
}
