package io.servicecard.local;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** The Vert.x of a small process: few threads, and no files of its own. */
public final class SmallVertx {

    private SmallVertx() {}

    /** A new instance; the caller closes it. */
    public static Vertx create() {
        return Vertx.vertx(
                new VertxOptions()
                        .setEventLoopPoolSize(2)
                        .setWorkerPoolSize(4)
                        .setInternalBlockingPoolSize(2)
                        .setFileSystemOptions(
                                new FileSystemOptions()
                                        .setClassPathResolvingEnabled(false)
                                        .setFileCachingEnabled(false)));
    }
}
