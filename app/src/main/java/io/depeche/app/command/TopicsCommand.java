package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares the topics with their specification, and creates or changes them. */
@Command(
        name = "topics",
        description = "Show (plan) or make (apply) the changes that the topics need.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  KAFKA_BOOTSTRAP_SERVERS=kafka:9092 depeche topics apply"})
public final class TopicsCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "plan|apply", arity = "0..1", defaultValue = "plan", description = "plan is the default")
    private Action action = Action.PLAN;

    enum Action {
        PLAN,
        APPLY
    }

    public TopicsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        List<TopicSpec> wanted =
                TopicSpec.all(settings, Pipeline.routes(settings).topics());
        Cluster cluster = Cluster.of(settings).checked();
        try (Admin admin = cluster.admin()) {
            TopicPlan plan = TopicPlan.of(admin, wanted);
            plan.steps().forEach(step -> context.out().println(step.line()));
            if (action == Action.APPLY) {
                plan.apply(admin);
                context.err().println("done at " + cluster.bootstrapServers());
            } else if (!plan.isDone()) {
                context.err().println("'depeche topics apply' does this at " + cluster.bootstrapServers());
            }
        }
        return 0;
    }
}
