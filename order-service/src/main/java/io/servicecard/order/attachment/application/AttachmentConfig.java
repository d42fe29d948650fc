package io.servicecard.order.attachment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What bounds the work on uploads. */
@ConfigMapping(prefix = "servicecard.attachments")
public interface AttachmentConfig {
    /** Pictures with more pixels are refused by what their head says, before any is decoded. */
    @WithDefault("13000000")
    long mostPixels();

    /** Larger pictures are made smaller, in pixels. */
    @WithDefault("2048")
    int longestEdge();

    /** What a clean file may take; the database allows no more. */
    @WithDefault("2097152")
    int mostBytes();

    /** How many pictures are decoded at a time: each takes memory for all its pixels. */
    @WithDefault("1")
    int atATime();

    /** How long an upload waits for its turn. */
    @WithDefault("PT10S")
    Duration patience();
}
