/**
 * The lean peer: orders kept with plain SQL through {@code JdbcClient}, written as one would who
 * wants it fast. What belongs together is read together: an order is three statements, and no
 * transaction is opened to read it. Several rows of a kind are one batch, which the driver rewrites
 * into one insert. Publications are Spring Modulith's of its JDBC part.
 */
package io.servicecard.peers.spring.jdbc;
