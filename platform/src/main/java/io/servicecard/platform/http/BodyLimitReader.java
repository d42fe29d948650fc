package io.servicecard.platform.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Holds bodies that come without their length to {@link BodyLimit}. */
@Provider
public class BodyLimitReader implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(BodyLimit.limited(context.getInputStream()));
        return context.proceed();
    }
}
