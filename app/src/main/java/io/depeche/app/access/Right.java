package io.depeche.app.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What a user of Kafka must be allowed to do: each of the operations on each of the names.
 *
 * @param names of one kind; of transactional ids their beginnings
 */
public record Right(Kind kind, List<String> names, List<AclOperation> operations) {
    /** How every line begins that names a right. */
    static final String THE_RIGHT = "the right ";

    /** The kinds of resources of Kafka. */
    public enum Kind {
        TOPIC("--topic", "topic"),
        GROUP("--group", "group"),
        /** By its beginning, because every thread of every process has an id of its own. */
        TRANSACTIONAL_ID("--resource-pattern-type prefixed --transactional-id", "transactional id");

        private final String option;
        private final String text;

        Kind(String option, String text) {
            this.option = option;
            this.text = text;
        }
    }

    public Right {
        names = List.copyOf(new TreeSet<>(names));
        operations = List.copyOf(new TreeSet<>(operations));
    }

    /** The right to write to a topic. */
    public static Right write(String topic) {
        return to(Kind.TOPIC, List.of(topic), AclOperation.WRITE);
    }

    /** The right to see how far a consumer group is. */
    public static Right describeGroup(String group) {
        return to(Kind.GROUP, List.of(group), AclOperation.DESCRIBE);
    }

    static Right to(Kind kind, Collection<String> names, AclOperation... operations) {
        return new Right(kind, List.copyOf(names), Arrays.asList(operations));
    }

    /** The command of Kafka's that gives it. */
    public String command(String bootstrapServers, String principal) {
        return Stream.of(
                        Stream.of("kafka-acls.sh --bootstrap-server " + bootstrapServers
                                + " --command-config admin.properties --add --allow-principal " + quoted(principal)),
                        operations.stream().map(operation -> "--operation " + name(operation)),
                        names.stream().map(name -> kind.option + " " + name))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    /** What a user is told who lacks a right. */
    static String lacking(Set<AclOperation> operations, Kind kind, String name) {
        return THE_RIGHT + operations.stream().map(Right::name).collect(Collectors.joining(", ")) + " on " + kind.text
                + " " + name + " is lacking";
    }

    /** As Kafka's command names it: {@code DescribeConfigs}. */
    private static String name(AclOperation operation) {
        return Arrays.stream(operation.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String quoted(String principal) {
        return principal.matches("[A-Za-z0-9:._-]+") ? principal : "'" + principal.replace("'", "'\\''") + "'";
    }
}
