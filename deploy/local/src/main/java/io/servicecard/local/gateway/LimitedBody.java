package io.servicecard.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of unknown length on its way through, which fails as soon as it is too long. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long passed;
    private boolean tooLong;
    private Handler<Throwable> failed;

    LimitedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Whether it was given up for its length. */
    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            if (!tooLong) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        if (tooLong) {
            return;
        }
        passed += part.length();
        tooLong = passed > limit;
        if (!tooLong) {
            handler.handle(part);
        } else if (failed != null) {
            failed.handle(new IllegalStateException("the body is longer than " + limit));
        }
    }
}
