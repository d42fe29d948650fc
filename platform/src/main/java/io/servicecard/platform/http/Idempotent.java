package io.servicecard.platform.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that changes something: its {@code Idempotency-Key} makes a repetition harmless. The
 * method runs in one transaction with the stored answer; a repetition gets that answer, byte for
 * byte, with {@code Idempotent-Replayed: true}. A refused request stores nothing and may be sent
 * again.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
