package io.depeche.app.command.watch;

import io.depeche.app.command.Decision;
import io.depeche.model.operation.WatchEntry;
import io.depeche.sink.watch.WatchLists;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which entries of which list, who changes them and why. */
final class EntryOptions {
    private static final String LIST = "[A-Za-z0-9._-]{1,100}";

    @Parameters(paramLabel = "LIST", description = "the list: letters, digits, '.', '_' and '-'")
    private String list = "";

    @Option(names = "--name", paramLabel = "NAME", description = "words in headline, body or an entity's name")
    private List<String> names = List.of();

    @Option(names = "--ticker", paramLabel = "MIC:TICKER", description = "a listed instrument")
    private List<String> tickers = List.of();

    @Option(names = "--entity", paramLabel = "NAME", description = "the whole name of a tagged entity")
    private List<String> entities = List.of();

    @Mixin
    private Decision decision = new Decision();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** The entries, as decided now. */
    List<WatchEntry> entries() {
        check(list.matches(LIST), "'" + list + "' is not a name of a list: use letters, digits, '.', '_' and '-'");
        Instant now = Instant.now();
        List<WatchEntry> entries = Stream.of(
                        entries(WatchEntry.Kind.NAME, names, now),
                        entries(WatchEntry.Kind.TICKER, tickers, now),
                        entries(WatchEntry.Kind.ENTITY, entities, now))
                .flatMap(all -> all)
                .toList();
        check(!entries.isEmpty(), "name at least one --name, --ticker or --entity");
        return entries;
    }

    private Stream<WatchEntry> entries(WatchEntry.Kind kind, List<String> texts, Instant now) {
        return texts.stream().map(String::strip).map(text -> {
            try {
                WatchLists.check(kind, text);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command(), String.valueOf(e.getMessage()), e);
            }
            return new WatchEntry(list, kind, text, decision.reason(), decision.by(), now);
        });
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            throw new ParameterException(command(), problem);
        }
    }

    private picocli.CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
