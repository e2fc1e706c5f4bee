package io.depeche.app.command;

import io.depeche.app.audit.Audit;
import io.depeche.app.audit.AuditReport;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.ReadCount;
import io.depeche.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that every item of a time ended in exactly one way. */
@Command(
        name = "audit",
        description =
                "Prove that every item of wire.raw ended in exactly one way: kept, skipped, refused or held. Name "
                        + "the records with an item that did not.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche audit --from 2h",
            "Works while the stages run. Exit code 0: every item did; 1: some did not."
        })
public final class AuditCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final Duration USUAL = Duration.ofDays(1);

    private final Context context;

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "received at or after this time: 2026-11-23, 2026-11-23T10:15:30Z, or back from now: 2h, 3d "
                    + "(default: 1d)")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "received before this time (default: now)")
    private @Nullable Instant to;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long items that are under way have to end (default: 30)")
    private int patience;

    @Mixin
    private OutputOption output = new OutputOption();

    public AuditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        Instant now = Instant.now();
        AuditReport report;
        try (ReadCount count = ReadCount.on(context.err(), context.progress())) {
            report = new Audit(cluster, settings.topics(), count::read)
                    .of(
                            Objects.requireNonNullElse(from, now.minus(USUAL)),
                            Objects.requireNonNullElse(to, now),
                            Duration.ofSeconds(patience));
        }
        if (output.isJson()) {
            context.print(Json.line(report));
        } else {
            print(report, settings.topics().raw());
        }
        return report.isClean() ? 0 : 1;
    }

    private void print(AuditReport report, String raw) {
        if (!report.truncated().isEmpty()) {
            context.err()
                    .println("cannot look further back than " + report.from() + ": "
                            + String.join(", ", report.truncated()) + " no longer have earlier records (retention)");
        }
        context.print(line("%s, received from %s to %s", raw, report.from(), report.to()));
        context.print(line("%,12d records", report.records()));
        context.print(line("%,12d items", report.items()));
        context.print(line("%,12d kept", report.kept()));
        context.print(line("%,12d skipped", report.skipped()));
        context.print(line("%,12d refused", report.refused()));
        context.print(line("%,12d held", report.held()));
        if (report.isClean()) {
            context.print("Every item ended in exactly one way.");
        }
        print(report.open(), "with an item that did not end (is a stage stopped or behind?):");
        print(report.doubled(), "with an item that ended more than once:");
    }

    private void print(List<String> places, String what) {
        if (places.isEmpty()) {
            return;
        }
        context.print(places.size() + " " + what);
        places.stream().limit(SHOWN).forEach(place -> context.print("  " + place));
        if (places.size() > SHOWN) {
            context.print("  and " + (places.size() - SHOWN) + " more; --output json names all");
        }
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
