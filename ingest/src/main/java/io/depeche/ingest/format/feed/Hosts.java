package io.depeche.ingest.format.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hosts of web addresses, which identify publishers without a code. */
final class Hosts {
    private Hosts() {}

    /** The host of {@code address} without a leading {@code www.}; null when it is not a web address. */
    static @Nullable String of(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = new URI(address.strip()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
