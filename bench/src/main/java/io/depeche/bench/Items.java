package io.depeche.bench;

import java.nio.charset.StandardCharsets;

/** Creates distinct raw items with the size and layout of agency copy; written for this project. */
public final class Items {
    private static final String TEXT = """
            UPDATE 1-Harbour %1$d reopens after storm, ferries resume

            By Agnes Holloway

            LONDON, March 14 (Reuters) - Harbour number %1$d reopened on
            Thursday after a storm had closed it for %2$d hours, and ferries
            resumed their service to the islands, the port authority said.
            Apple <AAPL.O> and Siemens <SIEGn.DE> supply the harbour's new
            signal systems, which stayed in service all through the night.
            "We expect the timetable to be back to normal by Friday," said
            Thomas Merrick, who runs the port.
            In France, the operator of the lock at Saint-Malo said that it
            had kept its gates shut as a precaution. Thales <TCFP.PA> had
            delivered new sensors for the lock in January.
            The storm moved on to Germany in the afternoon, where trains in
            Hamburg and Bremen ran with delays of up to an hour.

            (Reporting by Agnes Holloway; Editing by Rupert Lyle)
            """;

    private Items() {}

    /** The item with that number, about 1 kB of hard-wrapped text. */
    public static byte[] text(long number) {
        return TEXT.formatted(number, number % 48 + 1).getBytes(StandardCharsets.UTF_8);
    }
}
