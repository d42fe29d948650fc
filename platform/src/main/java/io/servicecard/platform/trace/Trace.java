package io.servicecard.platform.trace;

import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace a request or a consumed event belongs to, in the form of W3C Trace Context ({@code
 * traceparent}). Its trace id stands in every log line as {@code traceId}.
 */
@RequestScoped
public class Trace {
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private String traceparent;

    /**
     * Goes on with the caller's trace, or starts a new one when the caller sent none that is
     * well-formed.
     */
    public void continueFrom(String callersTraceparent) {
        traceparent =
                callersTraceparent != null && TRACEPARENT.matcher(callersTraceparent).matches()
                        ? callersTraceparent
                        : start();
        MDC.put("traceId", traceId());
    }

    /** The {@code traceparent} to hand on. */
    public String traceparent() {
        if (traceparent == null) {
            continueFrom(null);
        }
        return traceparent;
    }

    /** 32 hexadecimal digits that name the whole trace. */
    public String traceId() {
        return traceparent().substring(3, 35);
    }

    /** The {@code traceparent} of a new trace. */
    public static String start() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-"
                + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong())
                + "-"
                + hex.toHexDigits(random.nextLong())
                + "-01";
    }
}
