package io.depeche.app.command;

import io.depeche.app.access.Right;
import io.depeche.app.access.Rights;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.StageTopologies;
import io.depeche.app.settings.Settings;
import io.depeche.model.StageName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the rights on Kafka that each part of Dépêche needs. */
@Command(
        name = "acls",
        description = "Print the rights on Kafka that each role needs, as commands.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche acls enrich --principal User:news-enrich",
            "It asks nobody: the topics are those that the settings name. Change the",
            "commands where your operators have another script or other settings for it."
        })
public final class AclsCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "ROLE",
            arity = "0..*",
            description = "ingest, enrich, sink, producer, subscriber, operator; all by default")
    private List<Role> roles = List.of();

    @Option(names = "--principal", paramLabel = "USER", description = "User:depeche-ROLE by default")
    private @Nullable String principal;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            defaultValue = "depeche-subscriber",
            description = "the subscriber's consumer group (${DEFAULT-VALUE})")
    private String group = "";

    enum Role {
        INGEST,
        ENRICH,
        SINK,
        PRODUCER,
        SUBSCRIBER,
        OPERATOR;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AclsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        String servers = settings.bootstrapServers().orElse("$KAFKA_BOOTSTRAP_SERVERS");
        Pipeline pipeline = Pipeline.of(settings);
        Set<Role> wanted = roles.isEmpty() ? EnumSet.allOf(Role.class) : EnumSet.copyOf(roles);
        for (Role role : wanted) {
            String user = principal == null ? "User:depeche-" + role.id() : principal;
            context.print("# " + role.id());
            rights(role, settings, pipeline).forEach(right -> context.print(right.command(servers, user)));
        }
        return 0;
    }

    private List<Right> rights(Role role, Settings settings, Pipeline pipeline) {
        return switch (role) {
            case INGEST -> StageTopologies.rights(settings, pipeline, StageName.INGEST);
            case ENRICH -> StageTopologies.rights(settings, pipeline, StageName.ENRICH);
            case SINK -> StageTopologies.rights(settings, pipeline, StageName.SINK);
            case PRODUCER -> Rights.ofProducer(settings.topics());
            case SUBSCRIBER ->
                Rights.ofSubscriber(
                        settings.topics(), pipeline.distribution().routes().topics(), group);
            case OPERATOR -> operator(settings, pipeline.distribution().routes().topics());
        };
    }

    private static List<Right> operator(Settings settings, List<String> routed) {
        String replayed = TopicSpec.replayed(settings).name();
        List<String> all = Stream.concat(
                        TopicSpec.all(settings, routed).stream().map(TopicSpec::name), Stream.of(replayed))
                .toList();
        return Rights.ofOperator(settings.topics(), all, replayed);
    }
}
