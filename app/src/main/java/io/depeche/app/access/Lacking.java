package io.depeche.app.access;

import io.depeche.app.access.Right.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.jspecify.annotations.Nullable;

/** Says in one line which right a user of Kafka lacks. Kafka says on what; what for follows from what the user needs there. */
public final class Lacking {
    private Lacking() {}

    /**
     * What Kafka refused, if that is why something failed.
     *
     * @param needed by the one to whom it happened
     * @param allowed what Kafka lets that one do with a topic, as far as Kafka tells
     */
    public static Optional<String> in(
            @Nullable Throwable failure, List<Right> needed, Function<String, Set<AclOperation>> allowed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refused) {
                return Optional.of(line(refused, needed, allowed));
            }
        }
        return Optional.empty();
    }

    /** The same refusal with a message that says which right is lacking, for who reads a topic. */
    public static TopicAuthorizationException reading(TopicAuthorizationException refused) {
        String line = refused.unauthorizedTopics().stream()
                .sorted()
                .map(topic -> Right.lacking(Set.of(AclOperation.READ), Kind.TOPIC, topic))
                .collect(Collectors.joining("; "));
        return new TopicAuthorizationException(line, refused.unauthorizedTopics());
    }

    /** The same refusal with a message that says which right is lacking, for who writes in transactions. */
    public static TransactionalIdAuthorizationException writing(String transactionalId) {
        return new TransactionalIdAuthorizationException(
                Right.lacking(Set.of(AclOperation.WRITE), Kind.TRANSACTIONAL_ID, transactionalId));
    }

    /**
     * What Kafka refused to a producer, and what gives the right; empty when the failure has another reason. Readers are told by
     * {@link #reading}.
     */
    public static Optional<String> whileWriting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TopicAuthorizationException refused
                    && !refused.unauthorizedTopics().isEmpty()
                    && !String.valueOf(refused.getMessage()).startsWith(Right.THE_RIGHT)) {
                return Optional.of(refused.unauthorizedTopics().stream()
                                .sorted()
                                .map(topic -> Right.lacking(Set.of(AclOperation.WRITE), Kind.TOPIC, topic))
                                .collect(Collectors.joining("; "))
                        + " ('depeche acls' prints commands that give rights)");
            }
        }
        return Optional.empty();
    }

    private static String line(
            AuthorizationException refused, List<Right> needed, Function<String, Set<AclOperation>> allowed) {
        if (refused instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return topics.unauthorizedTopics().stream()
                    .sorted()
                    .map(topic -> Right.lacking(
                            without(operations(Kind.TOPIC, topic, needed), allowed.apply(topic)), Kind.TOPIC, topic))
                    .collect(Collectors.joining("; "));
        }
        if (refused instanceof GroupAuthorizationException group && group.groupId() != null) {
            return Right.lacking(operations(Kind.GROUP, group.groupId(), needed), Kind.GROUP, group.groupId());
        }
        if (refused instanceof TransactionalIdAuthorizationException) {
            return needed.stream()
                    .filter(right -> right.kind() == Kind.TRANSACTIONAL_ID)
                    .map(right -> Right.lacking(
                            new TreeSet<>(right.operations()),
                            right.kind(),
                            right.names().get(0) + "…"))
                    .findFirst()
                    .orElse("the right Write on the transactional id is lacking");
        }
        List<String> written = needed.stream()
                .filter(right ->
                        right.kind() == Kind.TOPIC && right.operations().contains(AclOperation.WRITE))
                .flatMap(right -> right.names().stream())
                .toList();
        if (refused instanceof ClusterAuthorizationException && !written.isEmpty()) {
            // an idempotent producer is refused by the cluster when it may write to no topic at all
            return Right.lacking(Set.of(AclOperation.WRITE), Kind.TOPIC, String.join(", ", written));
        }
        return "Kafka refuses it: " + refused.getMessage();
    }

    /** Everything, where nothing is left over: what Kafka tells may be newer than its refusal. */
    private static Set<AclOperation> without(Set<AclOperation> needed, Set<AclOperation> allowed) {
        Set<AclOperation> lacking = new TreeSet<>(needed);
        lacking.removeAll(allowed);
        return lacking.isEmpty() ? needed : lacking;
    }

    private static Set<AclOperation> operations(Kind kind, String name, List<Right> needed) {
        return needed.stream()
                .filter(right -> right.kind() == kind && right.names().contains(name))
                .flatMap(right -> right.operations().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
