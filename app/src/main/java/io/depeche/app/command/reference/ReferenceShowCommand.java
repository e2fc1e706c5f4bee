package io.depeche.app.command.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.command.ReferenceOption;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows which instruments a code or name means. */
@Command(
        name = "show",
        description =
                "Show the instruments that an ISIN, RIC, ticker or name means, with the periods in which it does.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche reference show FR0014003TT8",
            "          depeche reference show 'Dassault Systèmes'"
        })
final class ReferenceShowCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "TEXT", description = "an ISIN, RIC, ticker or name")
    private String text = "";

    @Mixin
    private ReferenceOption reference = new ReferenceOption();

    ReferenceShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Instrument> found = found(reference.given(context).orElseGet(this::live));
        found.forEach(this::print);
        if (found.isEmpty()) {
            context.err().println("no instrument found for '" + text + "'");
        }
        return found.isEmpty() ? 1 : 0;
    }

    private Reference live() {
        Settings settings = context.settings();
        return ReferenceTopic.read(
                        Cluster.of(settings).checked(), settings.topics().reference())
                .reference(Pipeline.words(context.settings()));
    }

    private List<Instrument> found(Reference in) {
        return Stream.of(
                        in.isin(text).stream(),
                        in.coded(text).stream(),
                        in.tickered(text).stream(),
                        in.calledExactly(text).stream())
                .flatMap(instruments -> instruments)
                .distinct()
                .toList();
    }

    private void print(Instrument instrument) {
        context.print(instrument.id() + (instrument.lei() == null ? "" : "  LEI " + instrument.lei()));
        instrument
                .issues()
                .rows()
                .forEach(issue ->
                        context.print("  " + issue.name() + "  " + issue.kind().code() + "  ISIN "
                                + (issue.isin() == null ? "-" : issue.isin()) + "  " + issue.period()));
        instrument
                .allListings()
                .forEach(listing ->
                        context.print("  " + listing.mic() + " " + listing.ticker() + "  " + listing.period()));
    }
}
