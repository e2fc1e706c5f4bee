package io.depeche.app.command.dead;

import io.depeche.app.cluster.Place;
import io.depeche.model.Coordinates;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The places of records and the coordinates of raw items, as users write them. */
final class Coordinate {
    private Coordinate() {}

    /**
     * Checks the form. Picocli's converters can't: it would call a wrong one an unmatched argument.
     *
     * @throws ParameterException when the text is neither
     */
    static void check(String text, CommandSpec spec) {
        if (!Place.isPlace(text) && !isItem(text)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + text + "' is not a coordinate: write wire.dead-letters-0@17 for a letter, or wire.raw-0@41 or"
                            + " wire.raw-0@41#1/1 for what is behind it; 'depeche dead list --each' prints those there are");
        }
    }

    private static boolean isItem(String text) {
        try {
            return Place.isPlace(Coordinates.parse(text).source());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
