/**
 * The peer with our kind of persistence: orders as entities of Hibernate, through Spring Data, as
 * users of Spring Boot write it. What was chosen, so that a reader can judge it:
 *
 * <ul>
 *   <li>Open Session in View is off; a use case is a transaction, reading included ({@code
 *       readOnly}, so nothing is compared at its end). Placing joins the transaction that claims
 *       the key of the request.
 *   <li>Ids are made by the program. So that {@code save} does not look for a row first, entities
 *       say whether they are new ({@link org.springframework.data.domain.Persistable}).
 *   <li>Inserts are ordered and sent in batches of 50, and the driver rewrites a batch into one
 *       insert.
 *   <li>An order comes with its lines and its holder's key by one fetch join; stages and payments
 *       are a statement each, whatever their number. A template comes with its stages. The queries
 *       are JPQL, whose plans are kept; {@code find} with an entity graph plans anew each time.
 *   <li>Lines and stages are element collections with a position: two of them beside each other are
 *       no cartesian product, for only one is fetched by a join.
 *   <li>What is only read is {@link org.hibernate.annotations.Immutable}: Hibernate keeps no copy
 *       of it.
 *   <li>No second level cache, as ours has none; the stored answer is written by {@code JdbcClient}
 *       in the same transaction, as ours writes it by JDBC.
 *   <li>Publications are Spring Modulith's of its JPA part.
 * </ul>
 */
package io.servicecard.peers.spring.jpa;
