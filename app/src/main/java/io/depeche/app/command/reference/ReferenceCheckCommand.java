package io.depeche.app.command.reference;

import io.depeche.app.command.Context;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.Importer;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Row;
import io.depeche.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads files as an import would, and prints what it would do. */
@Command(
        name = "check",
        description = "Read files as 'import' would and print every line that it would refuse; import nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche reference check tickers.csv"})
final class ReferenceCheckCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private ReferenceFiles files = new ReferenceFiles();

    ReferenceCheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Words words = Pipeline.words(context.settings());
        Importer.Result read = files.read(words, context);
        List<Instrument> before = StarterTables.reference(words).instruments();
        Reference reference = StarterTables.with(words, List.of(new Import("check", "-", read.rows())), read.rulings());
        List<Instrument> after = reference.instruments();
        Importer.Result stated = ReferenceFiles.refuse(read, reference, context);
        context.print(stated.stated().size() + " rows of " + stated.files().size() + " files, "
                + stated.refusals().size() + " lines refused");
        context.print(stated.rows().stream().filter(Row.Issue.class::isInstance).count() + " instruments stated, "
                + (after.size() - before.size()) + " of them new in addition to the " + before.size() + " built in");
        context.print(after.stream()
                        .filter(instrument ->
                                instrument.issues().rows().stream().allMatch(i -> i.isin() == null))
                        .count()
                + " without an ISIN, or with one that is not trusted");
        return stated.refusals().isEmpty() ? 0 : 1;
    }
}
