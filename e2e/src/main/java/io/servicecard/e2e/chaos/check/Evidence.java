package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.evidence.Records;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.suite.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a suite left, for the rules to look at: topics are read once, databases when they are asked.
 *
 * @param subscriptions who reads what
 * @param events without repetitions and poison, in the order of their topics
 * @param tellings events as the services published them, repetitions included, copies not
 * @param poisoned the dead letters that the poison in the topics must become
 * @param letters the dead letters that there are, without repetitions
 * @param promises of the run, when there was one
 */
public record Evidence(
        Databases databases,
        Subscriptions subscriptions,
        List<Event> events,
        List<Event> tellings,
        Set<String> poisoned,
        Set<String> letters,
        List<Mailbox.Message> messages,
        Optional<Promises> promises) {

    /** Reads what there is now. */
    public static Evidence gather(Place place, Optional<Promises> promises) {
        var records = new Topics(place.kafka()).events();
        var subscriptions =
                Subscriptions.of(place.root().resolve("contracts").resolve("asyncapi.yaml"));
        return new Evidence(
                        new Databases(place),
                        subscriptions,
                        events(records),
                        records.stream()
                                .filter(record -> !Poison.is(record) && !Copy.is(record))
                                .map(Event::of)
                                .toList(),
                        records.stream()
                                .filter(Poison::is)
                                .flatMap(record -> Poison.letters(record, subscriptions).stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        Set.of(),
                        List.of(),
                        promises)
                .again(place);
    }

    /** The same, with dead letters and messages read again; events are taken as they were. */
    public Evidence again(Place place) {
        return new Evidence(
                databases,
                subscriptions,
                events,
                tellings,
                poisoned,
                new Topics(place.kafka())
                        .deadLetters().stream()
                                .map(Poison::letter)
                                .collect(Collectors.toCollection(TreeSet::new)),
                new Mailbox(place.messages()).all(),
                promises);
    }

    List<List<String>> rows(String service, String sql) {
        return databases.query(service, sql);
    }

    /** The first column of a query. */
    Set<String> column(String service, String sql) {
        return rows(service, sql).stream()
                .map(List::getFirst)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** First and second column of a query. */
    Map<String, String> pairs(String service, String sql) {
        return rows(service, sql).stream()
                .collect(Collectors.toMap(List::getFirst, row -> row.get(1)));
    }

    /** Events by their aggregate, each in the order of the topic. */
    Map<String, List<Event>> bySubject(String topic) {
        return events.stream()
                .filter(event -> event.topic().equals(topic))
                .collect(
                        Collectors.groupingBy(
                                Event::subject, LinkedHashMap::new, Collectors.toList()));
    }

    /** By topic and aggregate, all tellings in the order of the topic. */
    Map<String, List<Event>> told() {
        return tellings.stream()
                .collect(
                        Collectors.groupingBy(
                                event -> event.topic() + " " + event.subject(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    /** The ids of all events of a type. */
    Set<String> idsOf(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    private static List<Event> events(List<ConsumerRecord<byte[], byte[]>> records) {
        var known = new HashSet<String>();
        return records.stream()
                .filter(record -> !Poison.is(record))
                .filter(record -> known.add(Records.header(record, "ce_id")))
                .map(Event::of)
                .toList();
    }
}
