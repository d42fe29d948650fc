/** A Kafka broker in KRaft mode inside a JVM. Uses only the helpers of the parent package. */
package io.servicecard.local.kafka;
