/** A Kafka broker in KRaft mode inside a JVM. Depends on no other package of this module. */
package io.servicecard.local.kafka;
