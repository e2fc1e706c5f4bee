package io.depeche.app.command.dead;

import io.depeche.app.command.Context;
import io.depeche.app.command.Decision;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Decided;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that decide about letters: about which, whether to do it, and who decided why. */
final class ChangeOptions {
    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Option(names = "--every", description = "all letters, if no other option selects any")
    private boolean every;

    @ArgGroup(exclusive = false)
    private @Nullable Approval approval;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Who decided, and whether it is meant. */
    static final class Approval extends Decision {
        @Option(names = "--apply", description = "do it; without this, only what would be done is shown")
        private boolean apply;
    }

    LetterFilter filter() {
        return letters.filter();
    }

    /**
     * The decision to carry out; empty when only what would be done shall be shown.
     *
     * @throws ParameterException when it does not say which letters are meant
     */
    Optional<Decided> decided() {
        if (approval == null || !approval.apply) {
            return Optional.empty();
        }
        if (!every && !letters.areGiven()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "select letters with --code, --stage, --provider, --since, --until, COORDINATE, or --every");
        }
        return Optional.of(new Decided(approval.reason(), approval.by(), Instant.now()));
    }

    /**
     * The letters to decide about, in the order in which their topics had them; prints how many are left out.
     *
     * @param settled whether to include letters that somebody has decided about
     */
    List<Letter> choose(DeadLetters dead, boolean settled, Context context) {
        letters.check(dead);
        List<Letter> open = settled ? dead.letters() : dead.waiting();
        int left = dead.letters().size() - open.size();
        if (left > 0) {
            context.err().println("skipped " + left + " already redriven or discarded");
        }
        return dead.inOriginalOrder(open);
    }

    /** At most as many of them as the user wants. */
    List<Letter> limited(List<Letter> some, Context context) {
        return letters.limited(some, context);
    }
}
